package kechuang.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** payment/lines.xhtml: the payment list of a level. */
final class PaymentLinesScreen extends Screen {

  PaymentLinesScreen(Page page) {
    super(page);
  }

  /** The list, narrowed to one claim as a task at home leads to it. */
  PaymentLinesScreen open(String claim) {
    page.navigate("payment/lines.xhtml?number=" + claim);
    return this;
  }

  /** The whole list, narrowed by what is typed. */
  PaymentLinesScreen find(String text) {
    page.navigate("payment/lines.xhtml");
    answered(() -> field("text").pressSequentially(text));
    return this;
  }

  Locator row(String claim) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(claim));
  }

  private Locator act(String claim, String words) {
    return row(claim).getByText(words, new Locator.GetByTextOptions().setExact(true));
  }

  Locator reveal(String claim) {
    answered(() -> act(claim, "显示").click());
    return row(claim).locator(".mono").first();
  }

  void markPaid(String claim, String reference) {
    beginPaid(claim, reference);
    answered(() -> send().click());
  }

  /** Opens the form for the bank's reference and fills it in. */
  void beginPaid(String claim, String reference) {
    begin(claim, "登记已付", reference);
  }

  /** Opens the form of an act, by the words on its button, and fills it in. */
  void begin(String claim, String act, String words) {
    answered(() -> act(claim, act).click());
    words().fill(words);
  }

  /** Puts a line that came back on the list again. */
  Locator reissueButton(String claim) {
    return act(claim, "重新列入");
  }

  /** What the list adds up to in this state, or altogether. */
  Locator total(String label) {
    return page.locator(".strip .fig").filter(new Locator.FilterOptions().setHasText(label));
  }

  Locator words() {
    return page.locator("[id='act:words']");
  }

  Locator send() {
    return page.locator("[id='act:send']");
  }

  void confirm(String claim) {
    beginConfirm(claim);
    answered(this::agree);
  }

  /** Is asked whether to confirm. */
  void beginConfirm(String claim) {
    act(claim, "复核确认").click();
  }

  /** The bank sent the money back, for this reason. */
  void markReturned(String claim, String reason) {
    answered(() -> act(claim, "登记退票").click());
    words().fill(reason);
    answered(() -> send().click());
  }

  void reissue(String claim) {
    answered(() -> act(claim, "重新列入").click());
  }

  /** What happened to the line. */
  Locator history(String claim) {
    answered(() -> act(claim, "经过").click());
    return page.locator("#happened ol.timeline");
  }

  Download export() {
    return page.waitForDownload(() -> page.locator("[id='out:export']").click());
  }

  Locator buttons(String claim) {
    return row(claim).getByRole(AriaRole.BUTTON);
  }
}
