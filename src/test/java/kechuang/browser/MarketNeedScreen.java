package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** market/need.xhtml: one need, for its firm and for offices. */
final class MarketNeedScreen extends Screen {

  MarketNeedScreen(Page page) {
    super(page);
  }

  MarketNeedScreen open(String number) {
    page.navigate("market/need.xhtml?number=" + number);
    return this;
  }

  MarketNeedScreen note(String words) {
    field("note").fill(words);
    return this;
  }

  /** Presses an office's button. */
  void does(String button) {
    field(button).click();
    said().locator(".ui-messages-info").first().waitFor();
  }

  /** Accepts the offer at this place of the list. */
  void accept(int place) {
    page.locator("[id='form:offers:" + place + ":accept']").click();
    agree();
    said().locator(".ui-messages-info").first().waitFor();
  }

  void decline(int place, String reason) {
    var offer = page.locator(".offered").nth(place);
    offer.locator("summary").click();
    offer.locator("textarea").fill(reason);
    page.locator("[id='form:offers:" + place + ":decline']").click();
    said().locator(".ui-messages-info").first().waitFor();
  }

  void settle(String with) {
    field("settledWith").fill(with);
    field("settle").click();
    agree();
    said().locator(".ui-messages-info").first().waitFor();
  }

  Locator offers() {
    return page.locator(".offered");
  }

  Locator state() {
    return page.locator(".meta .badge").first();
  }
}
