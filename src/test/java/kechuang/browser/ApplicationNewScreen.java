package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** application/new.xhtml: a firm chooses a round. */
final class ApplicationNewScreen extends Screen {

  ApplicationNewScreen(Page page) {
    super(page);
  }

  ApplicationNewScreen open() {
    page.navigate("application/new.xhtml");
    return this;
  }

  /** The round of this name, with its pool and its conditions. */
  Locator round(String name) {
    return page.locator("section.card").filter(new Locator.FilterOptions().setHasText(name));
  }

  /** Begins a draft there, or goes on with it. */
  ApplicationEditScreen begin(String round) {
    round(round).locator("button.primary").click();
    page.waitForURL("**/application/edit.xhtml*");
    return new ApplicationEditScreen(page);
  }
}
