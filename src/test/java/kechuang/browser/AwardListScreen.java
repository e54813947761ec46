package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** award/list.xhtml: to whom a measure is offered without an application. */
final class AwardListScreen extends Screen {

  AwardListScreen(Page page) {
    super(page);
  }

  /** As it would be today. */
  AwardListScreen make(String measure) {
    page.navigate("award/list.xhtml?measure=" + measure);
    return this;
  }

  Locator line(String organisation) {
    return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(organisation));
  }

  void propose() {
    field("propose").click();
    page.waitForURL("**/award/list.xhtml?id=*");
  }

  void agreeToList() {
    field("agree").click();
    page.waitForURL("**/award/list.xhtml*");
  }
}
