package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** scheme/round.xhtml: a programme manager drafts a round, another puts it into force. */
final class SchemeRoundScreen extends Screen {

  SchemeRoundScreen(Page page) {
    super(page);
  }

  SchemeRoundScreen open() {
    page.navigate("scheme/round.xhtml");
    return this;
  }

  SchemeRoundScreen named(String chinese, String english) {
    field("nameZh").fill(chinese);
    field("nameEn").fill(english);
    return this;
  }

  SchemeRoundScreen window(String first, String last) {
    field("opensOn_input").fill(first);
    field("opensOn_input").blur();
    field("closesOn_input").fill(last);
    field("closesOn_input").blur();
    return this;
  }

  SchemeRoundScreen pool(String yuan) {
    field("pool").fill(yuan);
    return this;
  }

  SchemeRoundScreen noticeDays(String days) {
    field("noticeDays").fill(days);
    return this;
  }

  SchemeRoundScreen measure(String name) {
    page.locator("[id='form:measures'] label:text-is('" + name + "')").click();
    return this;
  }

  /** The budget line of the only county there is. */
  SchemeRoundScreen budget(long line) {
    field("shares:0:countyLine").selectOption(String.valueOf(line));
    return this;
  }

  SchemeRoundScreen contact(String phone, String remarks) {
    field("phone").fill(phone);
    field("remarksZh").fill(remarks);
    return this;
  }

  SchemeRoundScreen saveInVain() {
    answered(() -> field("save").click());
    return this;
  }

  /** What follows is the draft's own page. */
  SchemeRoundScreen save() {
    field("save").click();
    page.waitForURL("**/scheme/round.xhtml?id=*");
    return this;
  }

  void propose() {
    field("propose").click();
    agree();
  }

  Locator putInForceButton() {
    return field("putInForce");
  }

  void putInForce() {
    putInForceButton().click();
    agree();
  }

  SchemeRoundScreen extend(String until, String reason) {
    field("until_input").fill(until);
    field("until_input").blur();
    field("note").fill(reason);
    field("extend").click();
    return this;
  }

  /** The number in the page's address. */
  String id() {
    return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
  }
}
