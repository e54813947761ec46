package kechuang.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** award/voucher.xhtml: one voucher. */
final class AwardVoucherScreen extends Screen {

  AwardVoucherScreen(Page page) {
    super(page);
  }

  AwardVoucherScreen open(String number) {
    page.navigate("award/voucher.xhtml?number=" + number);
    return this;
  }

  /** The voucher that came of this application. */
  AwardVoucherScreen ofApplication(String application) {
    page.navigate("award/voucher.xhtml?application=" + application);
    return this;
  }

  /** The number on the card. */
  String number() {
    return card().locator(".no").innerText().strip();
  }

  Locator card() {
    return page.locator(".voucher");
  }

  /** The square code that leads to the public check of the voucher. */
  Locator code() {
    return card().locator(".stub a");
  }

  /** Face value, held, spent, available. */
  Locator figures() {
    return page.locator(".strip");
  }

  /** What it was used for. */
  Locator uses() {
    return page.locator("table.list").first();
  }

  Locator timeline() {
    return page.locator("ol.timeline");
  }

  Download paper() {
    return page.waitForDownload(() -> page.locator("a[href*='voucher.pdf']").click());
  }
}
