package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** claim/spotchecks.xhtml: what was drawn, and what was found there. */
final class ClaimSpotchecksScreen extends Screen {

  ClaimSpotchecksScreen(Page page) {
    super(page);
  }

  ClaimSpotchecksScreen open() {
    page.navigate("claim/spotchecks.xhtml");
    return this;
  }

  Locator row(String claim) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(claim));
  }

  /** Opens the look on the spot at this claim. */
  ClaimSpotcheckScreen begin(String claim) {
    row(claim).locator("a.btn").click();
    return new ClaimSpotcheckScreen(page).opened();
  }
}
