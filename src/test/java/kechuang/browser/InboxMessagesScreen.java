package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** inbox/messages.xhtml: what somebody was told. */
final class InboxMessagesScreen extends Screen {

  InboxMessagesScreen(Page page) {
    super(page);
  }

  /** From the masthead, which is on every page. */
  InboxMessagesScreen open() {
    masthead().click();
    page.waitForURL("**/inbox/messages.xhtml");
    return this;
  }

  /** The link in the masthead, with the number of what is unread. */
  Locator masthead() {
    return page.locator("a.told");
  }

  Locator rows() {
    return page.locator("[id='form:rows'] tbody tr");
  }

  Locator message(String title) {
    return rows().filter(new Locator.FilterOptions().setHasText(title));
  }

  /** Opens a message, which leads to its case. */
  void follow(String title) {
    message(title).locator("a").click();
    page.waitForURL(url -> !url.contains("/inbox/messages.xhtml"));
  }

  void unreadOnly() {
    answered(() -> field("unreadOnly").check());
  }

  Locator readAll() {
    return button("全部标为已读");
  }
}
