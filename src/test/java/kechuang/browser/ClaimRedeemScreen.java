package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** claim/redeem.xhtml: a claim on an order. */
final class ClaimRedeemScreen extends Screen {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  ClaimRedeemScreen(Page page) {
    super(page);
  }

  ClaimRedeemScreen open(String order) {
    page.navigate("claim/redeem.xhtml?order=" + order);
    return this;
  }

  /** An old-style invoice in this row, net = gross. */
  ClaimRedeemScreen invoice(int row, String code, String number, String date, String amount) {
    type("invoices:" + row + ":code", code);
    type("invoices:" + row + ":number", number);
    type("invoices:" + row + ":issuedOn_input", date);
    type("invoices:" + row + ":gross", amount);
    type("invoices:" + row + ":net", amount);
    return this;
  }

  void number(int row, String number) {
    type("invoices:" + row + ":number", number);
  }

  void addInvoice() {
    answered(() -> field("more").click());
  }

  Locator invoices() {
    return page.locator(".line-fields");
  }

  ClaimRedeemScreen paid(String amount) {
    type("paidAmount", amount);
    return this;
  }

  ClaimRedeemScreen deducted(String amount) {
    type("deducted", amount);
    return this;
  }

  ClaimRedeemScreen result(String text) {
    type("resultSummary", text);
    return this;
  }

  /** One PDF for each kind of document there is a place for. */
  ClaimRedeemScreen documents() {
    int places = page.locator("input[type=file]").count();
    for (int i = 0; i < places; i++) {
      var name = "document-" + i + ".pdf";
      upload(i, name, "application/pdf", PDF);
      // The list is drawn anew with it; whoever goes on before that talks to a place that is about to go.
      files().filter(new Locator.FilterOptions().setHasText(name)).waitFor();
    }
    return this;
  }

  void upload(int place, String name, String type, byte[] bytes) {
    answered(() -> page.locator("input[type=file]").nth(place).setInputFiles(new FilePayload(name, type, bytes)));
  }

  /** The same without waiting for the answer. */
  void choose(int place, String name, byte[] bytes) {
    page.locator("input[type=file]").nth(place).setInputFiles(new FilePayload(name, "application/pdf", bytes));
  }

  /** What the office wrote when it sent the claim back. */
  Locator remark() {
    return page.locator(".remark");
  }

  /** The files that are there, kind by kind; not those of earlier claims that could be used again. */
  Locator files() {
    return page.locator(".document > div > ul.files li a");
  }

  /** The arithmetic and what is still missing. */
  Locator quote() {
    return field("quote");
  }

  /** "5 / 5 齐全". */
  Locator ready() {
    return field("ready");
  }

  Locator submitButton() {
    return field("send");
  }

  /** Hands it in; the next page is the claim's own. */
  ClaimViewScreen send() {
    field("send").click();
    page.waitForURL("**/claim/view.xhtml*");
    return new ClaimViewScreen(page);
  }

  void sendInVain() {
    answered(() -> field("send").click());
  }
}
