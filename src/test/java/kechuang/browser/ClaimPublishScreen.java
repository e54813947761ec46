package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** claim/publish.xhtml: an office publishes its approved claims. */
final class ClaimPublishScreen extends Screen {

  ClaimPublishScreen(Page page) {
    super(page);
  }

  ClaimPublishScreen open() {
    page.navigate("claim/publish.xhtml");
    return this;
  }

  /** The round that has this claim waiting. */
  Locator roundOf(String claim) {
    return page.locator("section.card").filter(new Locator.FilterOptions().setHasText(claim))
        .filter(new Locator.FilterOptions().setHas(page.locator("button.primary")));
  }

  /** What the last publication drew for a look on the spot. */
  Locator drawn() {
    return page.locator("section.card").first().locator("tbody a");
  }

  void publish(String claim) {
    begin(claim);
    answered(this::agree);
  }

  /** Is asked whether to publish the round that has this claim waiting. */
  void begin(String claim) {
    roundOf(claim).locator("button.primary").click();
  }
}
