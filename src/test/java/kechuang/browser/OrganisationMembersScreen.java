package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** organisation/members.xhtml: who acts for the organisation. */
final class OrganisationMembersScreen extends Screen {

  OrganisationMembersScreen(Page page) {
    super(page);
  }

  OrganisationMembersScreen open() {
    page.navigate("organisation/members.xhtml");
    return this;
  }

  /** Adds somebody; the page shows a password for once. */
  OrganisationMembersScreen add(String name, String login) {
    field("name").fill(name);
    field("login").fill(login);
    // Working out the password's hash takes its time.
    answered(() -> field("add").click());
    return this;
  }

  /** The password just made. */
  Locator made() {
    return page.locator("#made");
  }

  Locator people() {
    return page.locator("[id='list'] tbody tr");
  }

  /** Presses the button with these words, and agrees. */
  OrganisationMembersScreen press(String title) {
    page.locator("button[title='" + title + "']").click();
    answered(() -> yes().click());
    return this;
  }
}
