package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** application/support.xhtml and review/support.xhtml: an application under a measure, as the firm and the offices have it. */
final class SupportScreen extends Screen {

  SupportScreen(Page page) {
    super(page);
  }

  /** The firm begins an application, or goes on with its draft. */
  SupportScreen begin(String measure) {
    page.navigate("application/support.xhtml?measure=" + measure);
    return this;
  }

  SupportScreen review(String number) {
    page.navigate("review/support.xhtml?number=" + number);
    return this;
  }

  SupportScreen named(String subject) {
    field("subject").fill(subject);
    return this;
  }

  /** Answers a question by its words. */
  SupportScreen says(String question, String answer) {
    var asked = page.getByLabel(question, new Page.GetByLabelOptions().setExact(false)).first();
    if ("SELECT".equals(asked.evaluate("it => it.tagName"))) {
      asked.selectOption(answer);
    } else {
      asked.fill(answer);
    }
    return this;
  }

  /** Adds a paper to each that is wanted. */
  SupportScreen papers() {
    uploadEverywhere();
    return this;
  }

  SupportScreen promised() {
    field("commitment").check();
    return this;
  }

  void press(String button) {
    field(button).click();
  }

  void pressTwice(String button) {
    field(button).dblclick();
  }

  SupportScreen note(String words) {
    field("note").fill(words);
    return this;
  }

  /** What came of the step of the review that is next. */
  SupportScreen recorded(String day, String words) {
    field("stepOn_input").fill(day);
    field("stepOn_input").blur();
    field("stepNote").fill(words);
    press("record");
    return this;
  }

  /** How the amount comes about. */
  Locator arithmetic() {
    return page.locator("table.calc");
  }

  Locator state() {
    return page.locator(".badge").first();
  }
}
