package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** provider/listing.xhtml: a manager of the city decides on a provider, found by its name. */
final class ProviderListingScreen extends Screen {

  ProviderListingScreen(Page page) {
    super(page);
  }

  ProviderListingScreen open(String name) {
    page.navigate("provider/listings.xhtml");
    field("text").fill(name);
    answered(() -> field("find").click());
    page.locator("tbody").getByText(name).click();
    page.waitForURL("**/provider/listing.xhtml*");
    return this;
  }

  ProviderListingScreen note(String text) {
    field("note").fill(text);
    return this;
  }

  Locator putButton() {
    return field("put");
  }

  Locator timeline() {
    return page.locator("ol.timeline");
  }

  /** Presses this button; the page says afterwards what was done. */
  void does(String id) {
    field(id).click();
    said().locator(".ui-messages-info").first().waitFor();
    page.waitForLoadState();
  }
}
