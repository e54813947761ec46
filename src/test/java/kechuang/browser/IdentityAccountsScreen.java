package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** identity/accounts.xhtml: the administrator's desk. */
final class IdentityAccountsScreen extends Screen {

  IdentityAccountsScreen(Page page) {
    super(page);
  }

  IdentityAccountsScreen open() {
    page.navigate("identity/accounts.xhtml");
    return this;
  }

  /** Begins an account and fills it in. */
  IdentityAccountsScreen account(String login, String name, String role) {
    begin();
    field("login").fill(login);
    field("name").fill(name);
    page.locator("#edit label:text-is('" + role + "')").click();
    return this;
  }

  void begin() {
    answered(() -> page.locator("[id='actions:new']").click());
  }

  Locator saveButton() {
    return field("save");
  }

  /** How the officer was known who asks for another password. */
  IdentityAccountsScreen checked(String note) {
    field("document").selectOption("ID_CARD");
    field("checkNote").fill(note);
    return this;
  }

  Locator resetButton() {
    return field("reset");
  }

  /** The password just made. */
  Locator made() {
    return page.locator("#made");
  }
}
