package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** identity/account.xhtml: one's own account. */
final class IdentityAccountScreen extends Screen {

  IdentityAccountScreen(Page page) {
    super(page);
  }

  IdentityAccountScreen open() {
    page.navigate("identity/account.xhtml");
    return this;
  }

  /** Fills in what the next token is for. */
  IdentityAccountScreen token(String label) {
    page.locator("[id='tokens:label']").fill(label);
    return this;
  }

  Locator issueButton() {
    return page.locator("[id='tokens:issue']");
  }

  void issue() {
    answered(() -> issueButton().click());
  }

  /** The text of the token just made. */
  Locator issued() {
    return page.locator("#issued");
  }

  Locator tokens() {
    return page.locator("[id='tokens'] tbody tr");
  }

  /** Is asked whether to end the token for this. */
  void beginRevoke(String label) {
    tokens().filter(new Locator.FilterOptions().setHasText(label)).locator("button").click();
  }
}
