package kechuang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForURLOptions;

/** open/apply.xhtml: a provider opens its account. */
final class OpenApplyScreen extends Screen {

  OpenApplyScreen(Page page) {
    super(page);
  }

  OpenApplyScreen open() {
    page.navigate("open/apply.xhtml");
    return this;
  }

  OpenApplyScreen body(String creditCode, String name) {
    field("creditCode").fill(creditCode);
    field("name").fill(name);
    field("county").selectOption("330603");
    field("address").fill("示例路 21 号");
    field("accountNumber").fill("3310 1234 5678 9021");
    field("bank").fill("示例银行绍兴支行");
    field("lineNumber").fill("102337000012");
    return this;
  }

  OpenApplyScreen person(String login, String password) {
    field("personName").fill("示例经办");
    field("phone").fill("0575-12345678");
    field("login").fill(login);
    field("password").fill(password);
    return this;
  }

  void goOnInVain() {
    answered(() -> field("open").click());
  }

  /** Opens the account; the next page asks what it offers. */
  ProviderApplyScreen goOn() {
    field("open").click();
    // Working out the password's hash takes its time.
    page.waitForURL("**/provider/apply.xhtml", new WaitForURLOptions().setTimeout(60_000));
    return new ProviderApplyScreen(page);
  }
}
