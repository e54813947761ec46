package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** claim/view.xhtml: one claim, for everybody who may see it. */
final class ClaimViewScreen extends Screen {

  ClaimViewScreen(Page page) {
    super(page);
  }

  ClaimViewScreen open(String id) {
    page.navigate("claim/view.xhtml?id=" + id);
    return this;
  }

  String id() {
    return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
  }

  /** The claim's public number. */
  String number() {
    return page.locator(".crumbs [aria-current]").innerText().strip();
  }

  Locator steps() {
    return page.locator("ol.steps");
  }

  /** The arithmetic behind the amount. */
  Locator arithmetic() {
    return page.locator("table.calc");
  }

  /** What the office wrote when it sent the claim back. */
  Locator remark() {
    return page.locator(".remark");
  }

  /** Goes on to mend it. */
  ClaimRedeemScreen correct() {
    page.locator("main .actions a.primary").click();
    page.waitForURL("**/claim/redeem.xhtml*");
    return new ClaimRedeemScreen(page);
  }

  /** Is asked whether to give it up. */
  void beginWithdraw() {
    field("withdraw").click();
  }

  Locator withdrawButton() {
    return field("withdraw");
  }

  Locator timeline() {
    return page.locator("ol.timeline");
  }

  /** Who pays which part, and where that stands. */
  Locator parts() {
    return page.locator("table.list").first();
  }
}
