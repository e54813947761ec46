package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** award/benefit.xhtml: what is offered without an application, and what became of it. */
final class AwardBenefitScreen extends Screen {

  AwardBenefitScreen(Page page) {
    super(page);
  }

  AwardBenefitScreen open(String number) {
    page.navigate("award/benefit.xhtml?number=" + number);
    return this;
  }

  Locator acceptButton() {
    return field("accept");
  }

  /** Takes it, to the account that is shown. */
  void accept() {
    acceptButton().click();
    page.waitForURL("**/award/benefit.xhtml*");
  }

  /** How the amount came about. */
  Locator arithmetic() {
    return page.locator("table.calc");
  }
}
