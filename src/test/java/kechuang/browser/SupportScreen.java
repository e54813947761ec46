package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** application/support.xhtml and review/support.xhtml: an application under a measure, as the firm and the offices have it. */
final class SupportScreen extends Screen {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
      .getBytes(StandardCharsets.US_ASCII);

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
    var places = page.locator("input[type=file]");
    for (int i = 0; i < places.count(); i++) {
      var name = "材料" + (i + 1) + ".pdf";
      var place = places.nth(i);
      answered(() -> place.setInputFiles(new FilePayload(name, "application/pdf", PDF)));
      page.locator("ul.files a").filter(new Locator.FilterOptions().setHasText(name)).waitFor();
      sentAway();
    }
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
