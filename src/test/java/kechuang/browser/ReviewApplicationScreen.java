package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** review/application.xhtml: an officer decides an application. */
final class ReviewApplicationScreen extends Screen {

  ReviewApplicationScreen(Page page) {
    super(page);
  }

  ReviewApplicationScreen open(String number) {
    page.navigate("review/application.xhtml?number=" + number);
    return this;
  }

  ReviewApplicationScreen note(String text) {
    field("note").fill(text);
    return this;
  }

  /** Marks the field or file in this row of the notice. */
  ReviewApplicationScreen mark(int row, String remark) {
    markRow(row, remark);
    return this;
  }

  /** The amount to be decided, only where the round's owner decides. */
  Locator amount() {
    return field("amount");
  }

  /** From what was asked to what may be given, and from which budgets. */
  Locator calculation() {
    return page.locator("section.card").filter(new Locator.FilterOptions().setHas(page.locator("table.calc")));
  }

  /** Agrees; the next page is the list of what waits. */
  void approve() {
    field("approve").click();
    page.waitForURL("**/review/applications.xhtml*");
  }

  void sendBack() {
    field("return").click();
    page.waitForURL("**/review/applications.xhtml*");
  }

  void approveInVain() {
    answered(() -> field("approve").click());
  }
}
