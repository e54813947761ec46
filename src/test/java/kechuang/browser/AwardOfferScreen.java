package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** award/offer.xhtml: less is left than a firm asked for. */
final class AwardOfferScreen extends Screen {

  AwardOfferScreen(Page page) {
    super(page);
  }

  AwardOfferScreen open(String application) {
    page.navigate("award/offer.xhtml?application=" + application);
    return this;
  }

  /** From what was asked for to what can be had, and why. */
  Locator why() {
    return page.locator("section.card").first();
  }

  Locator acceptButton() {
    return field("accept");
  }

  /** Takes it; the next page is the voucher. */
  AwardVoucherScreen accept() {
    acceptButton().click();
    page.waitForURL("**/award/voucher.xhtml*");
    return new AwardVoucherScreen(page);
  }

  void acceptInVain() {
    answered(() -> acceptButton().click());
  }

  /** Is asked whether to leave it. */
  void beginDecline() {
    field("decline").click();
  }

  /** Leaves it; the next page is the application. */
  void decline() {
    beginDecline();
    agree();
    page.waitForURL("**/application/view.xhtml*");
  }
}
