package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** claim/orderview.xhtml: one order, for both of its sides. */
final class ClaimOrderviewScreen extends Screen {

  ClaimOrderviewScreen(Page page) {
    super(page);
  }

  ClaimOrderviewScreen open(String id) {
    page.navigate("claim/orderview.xhtml?id=" + id);
    return this;
  }

  /** The id in the address. */
  String id() {
    return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
  }

  Locator steps() {
    return page.locator("ol.steps");
  }

  void confirm() {
    shownAnew(confirmButton()::click);
  }

  void refuse(String reason) {
    field("note").fill(reason);
    shownAnew(() -> field("refuse").click());
  }

  /** Without a reason. */
  void refuseInVain() {
    answered(() -> field("refuse").click());
  }

  void cancel() {
    field("cancel").click();
    shownAnew(this::agree);
  }

  /** The firm says what it thinks of the service. */
  void rate(int quality, int punctuality, int price, String words) {
    page.locator("[id='rating:quality']").selectOption(String.valueOf(quality));
    page.locator("[id='rating:punctuality']").selectOption(String.valueOf(punctuality));
    page.locator("[id='rating:price']").selectOption(String.valueOf(price));
    page.locator("[id='rating:words']").fill(words);
    shownAnew(() -> page.locator("[id='rating:rate']").click());
  }

  /** The provider answers it. */
  void answer(String text) {
    page.locator("[id='answering:answer']").fill(text);
    shownAnew(() -> page.locator("[id='answering:sendAnswer']").click());
  }

  Locator confirmButton() {
    return field("confirm");
  }

  /** What is done leads to the page as it is then, which says what was done. */
  void shownAnew(Runnable act) {
    act.run();
    said().locator(".ui-messages-info").first().waitFor();
    page.waitForLoadState();
  }
}
