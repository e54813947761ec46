package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** organisation/list.xhtml: the organisations of an office. */
final class OrganisationListScreen extends Screen {

  OrganisationListScreen(Page page) {
    super(page);
  }

  OrganisationListScreen open() {
    page.navigate("organisation/list.xhtml");
    return this;
  }

  OrganisationListScreen find(String name) {
    field("text").fill(name);
    field("find").click();
    return this;
  }

  Locator list() {
    return field("rows");
  }

  Locator rows() {
    return list().locator("tbody tr");
  }

  /** Opens what this organisation says about itself. */
  OrganisationConfirmScreen choose(String name) {
    list().getByText(name).click();
    page.waitForURL("**/organisation/confirm.xhtml*");
    return new OrganisationConfirmScreen(page);
  }
}
