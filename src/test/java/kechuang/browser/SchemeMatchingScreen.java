package kechuang.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** scheme/matching.xhtml: who is entitled to what and has not asked. */
final class SchemeMatchingScreen extends Screen {

  SchemeMatchingScreen(Page page) {
    super(page);
  }

  SchemeMatchingScreen open() {
    page.navigate("scheme/matching.xhtml");
    return this;
  }

  /** The firms of a measure. */
  SchemeMatchingScreen open(String measure) {
    page.navigate("scheme/matching.xhtml?measure=" + measure);
    return this;
  }

  Locator start() {
    return page.locator("[id='begin:start']");
  }

  /** Has it worked out, and waits until that is done: what an earlier run found stands there until then. */
  void workOut() {
    answered(() -> start().click());
    start().waitFor();
  }

  /** The line of a measure in the table of measures. */
  Locator measure(String name) {
    return page.locator("table.matched tbody tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  Locator firms() {
    return page.locator("[id='form:rows_data'] tr");
  }

  SchemeMatchingScreen find(String text) {
    answered(() -> field("text").fill(text));
    return this;
  }

  Download export() {
    return page.waitForDownload(() -> field("export").click());
  }
}
