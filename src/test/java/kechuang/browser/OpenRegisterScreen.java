package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForURLOptions;

/** open/register.xhtml: a firm comes to the portal for the first time. */
final class OpenRegisterScreen extends Screen {

  OpenRegisterScreen(Page page) {
    super(page);
  }

  OpenRegisterScreen open() {
    page.navigate("open/register.xhtml");
    return this;
  }

  OpenRegisterScreen code(String creditCode) {
    field("creditCode").fill(creditCode);
    return this;
  }

  /** A small textile firm of 86 people and 18,500,000 yuan, with its bank account. */
  OpenRegisterScreen firm(String name, String county) {
    field("name").fill(name);
    field("county").selectOption(county);
    field("address").fill("示例路 12 号");
    field("industry").selectOption("C17");
    field("staff").fill("86");
    field("revenue").fill("18,500,000");
    field("accountNumber").fill("3310 1234 5678 9012");
    field("bank").fill("示例银行绍兴支行");
    field("lineNumber").fill("102337000012");
    return this;
  }

  OpenRegisterScreen person(String login, String password) {
    field("personName").fill("示例经办");
    field("phone").fill("0575-12345678");
    field("login").fill(login);
    field("password").fill(password);
    return this;
  }

  /** The size class that follows from the facts typed so far. */
  Locator size() {
    return page.locator(".size .verdict");
  }

  /** Registers; the next page says what the firm qualifies for. */
  void register() {
    field("register").click();
    // Working out the password's hash takes its time.
    page.waitForURL("**/scheme/eligibility.xhtml", new WaitForURLOptions().setTimeout(60_000));
  }

  Locator registerButton() {
    return field("register");
  }

  void registerInVain() {
    answered(() -> field("register").click());
  }
}
