package kechuang.browser;

import com.microsoft.playwright.Page;

/** open/login.xhtml: the door. */
final class OpenLoginScreen extends Screen {

  /** The server of the tests starts fast and works out password hashes slowly. */
  private static final double HASHING = 60_000;

  OpenLoginScreen(Page page) {
    super(page);
  }

  OpenLoginScreen open() {
    page.navigate("open/login.xhtml");
    return this;
  }

  /** Signs in; the next page is home, or the one that asked for it. */
  void enter(String login, String password) {
    field("login").fill(login);
    field("password").fill(password);
    field("enter").click();
    page.waitForURL(url -> !url.contains("login.xhtml"), new Page.WaitForURLOptions().setTimeout(HASHING));
  }
}
