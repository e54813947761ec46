package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** organisation/confirm.xhtml: a county holds what a firm says against its papers. */
final class OrganisationConfirmScreen extends Screen {

  OrganisationConfirmScreen(Page page) {
    super(page);
  }

  OrganisationConfirmScreen open(long id) {
    page.navigate("organisation/confirm.xhtml?id=" + id);
    return this;
  }

  OrganisationConfirmScreen note(String text) {
    field("note").fill(text);
    return this;
  }

  /** What the decision on the registration rests on. */
  OrganisationConfirmScreen basis(String text) {
    field("basis").fill(text);
    return this;
  }

  void admit() {
    field("admit").click();
  }

  /** Finds the facts right; what comes of it is said on the page that follows. */
  void confirm() {
    field("confirm").click();
  }

  Locator confirmButton() {
    return field("confirm");
  }

  Locator queryButton() {
    return field("query");
  }

  /** The bar at the foot with note and buttons. */
  Locator decision() {
    return page.locator(".decide");
  }
}
