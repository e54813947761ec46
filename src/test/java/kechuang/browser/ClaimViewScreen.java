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

  /** Who pays which part, and where that stands. */
  Locator parts() {
    return page.locator("table.list").first();
  }
}
