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

  /** Opens the form for one result. */
  void begin(String claim) {
    answered(() -> row(claim).locator("button").click());
    page.locator("[id='record:passed']").waitFor();
  }

  void passed(String findings) {
    fill(true, findings);
    answered(() -> send().click());
  }

  ClaimSpotchecksScreen fill(boolean passed, String findings) {
    page.locator("[id='record:passed']").selectOption(String.valueOf(passed));
    page.locator("[id='record:findings']").fill(findings);
    return this;
  }

  Locator send() {
    return page.locator("[id='record:send']");
  }
}
