package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** claim/orderview.xhtml: one order, for both of its sides. */
final class ClaimOrderviewScreen extends Screen {

  ClaimOrderviewScreen(Page page) {
    super(page);
  }

  ClaimOrderviewScreen open(String id) {
    page.navigate("claim/orderview.xhtml?id=" + id);
    return this;
  }

  /** The id in the address. */
  String id() {
    return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
  }

  Locator steps() {
    return page.locator("ol.steps");
  }

  void confirm() {
    answered(() -> field("confirm").click());
  }

  void refuse(String reason) {
    field("note").fill(reason);
    answered(() -> field("refuse").click());
  }

  void cancel() {
    field("cancel").click();
    answered(this::agree);
  }
}
