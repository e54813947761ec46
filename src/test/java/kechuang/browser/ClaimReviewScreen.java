package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** claim/review.xhtml: an officer decides on a claim. */
final class ClaimReviewScreen extends Screen {

  ClaimReviewScreen(Page page) {
    super(page);
  }

  ClaimReviewScreen open(String id) {
    page.navigate("claim/review.xhtml?id=" + id);
    return this;
  }

  ClaimReviewScreen note(String text) {
    field("note").fill(text);
    return this;
  }

  /** Agrees; the next page is the list of what waits. */
  void approve() {
    field("approve").click();
    page.waitForURL("**/claim/reviews.xhtml*");
  }

  void sendBack() {
    field("sendBack").click();
    page.waitForURL("**/claim/reviews.xhtml*");
  }

  Locator approveButton() {
    return field("approve");
  }

  void sendBackInVain() {
    answered(() -> field("sendBack").click());
  }

  /** Records that the tax bureau knows the first invoice as it is. */
  ClaimReviewScreen verified(String reference) {
    page.locator("[id='invoices:rows:0:result']").selectOption("GENUINE");
    page.locator("[id='invoices:rows:0:reference']").fill(reference);
    answered(() -> page.locator("[id='invoices:verify']").click());
    return this;
  }

  /** Marks the field or file in this row of the notice. */
  ClaimReviewScreen mark(int row, String remark) {
    markRow(row, remark);
    return this;
  }

  /** Takes back what the office decided last. */
  void recall(String why) {
    page.locator("[id='recall:note']").fill(why);
    page.locator("[id='recall:recall']").click();
    agree();
  }

  /** What the answer to a notice changed. */
  Locator changes() {
    return page.locator(".changes");
  }

  /** What needs judgement. */
  Locator points() {
    return page.locator("ul.points");
  }

  /** The document on show. */
  Locator document() {
    return page.locator(".doc");
  }
}
