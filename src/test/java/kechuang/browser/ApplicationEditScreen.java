package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** application/edit.xhtml: a firm writes its application, which keeps itself. */
final class ApplicationEditScreen extends Screen {

  ApplicationEditScreen(Page page) {
    super(page);
  }

  ApplicationEditScreen open(String number) {
    page.navigate("application/edit.xhtml?number=" + number);
    return this;
  }

  /** The number in the address. */
  String number() {
    return page.url().replaceAll(".*[?&]number=([^&]+).*", "$1");
  }

  ApplicationEditScreen requested(String amount) {
    amount().fill("");
    amount().pressSequentially(amount);
    return this;
  }

  Locator amount() {
    return field("requestedAmount");
  }

  ApplicationEditScreen purpose(String text) {
    purpose().fill(text);
    return this;
  }

  Locator purpose() {
    return field("purpose");
  }

  /** Accepts the letter of commitment. */
  ApplicationEditScreen commit() {
    commitment().check();
    return this;
  }

  Locator commitment() {
    return field("commitmentAccepted");
  }

  /** What the request comes to, beside the form. */
  Locator calculation() {
    return field("calculation");
  }

  /** What the form says about keeping itself. */
  Locator kept() {
    return page.locator(".draft .saved");
  }

  /** The bar that offers what was typed before. */
  Locator offer() {
    return page.locator("form .offer");
  }

  /** Takes what was typed before back into the form. */
  void takeBack() {
    offer().locator("button").first().click();
  }

  void save() {
    answered(() -> field("save").click());
  }

  Locator submitButton() {
    return field("submit");
  }

  /** Hands it in; the next page is the case. */
  void submit() {
    field("submit").click();
    page.waitForURL("**/application/view.xhtml*");
  }

  void submitInVain() {
    answered(() -> field("submit").click());
  }
}
