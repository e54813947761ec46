package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** scheme/document.xhtml: a programme manager drafts a policy document, another publishes it. */
final class SchemeDocumentScreen extends Screen {

  SchemeDocumentScreen(Page page) {
    super(page);
  }

  SchemeDocumentScreen open() {
    page.navigate("scheme/document.xhtml");
    return this;
  }

  SchemeDocumentScreen titled(String chinese, String english) {
    field("titleZh").fill(chinese);
    field("titleEn").fill(english);
    return this;
  }

  SchemeDocumentScreen publisher(String name) {
    field("publisherZh").fill(name);
    return this;
  }

  SchemeDocumentScreen subject(String value) {
    field("subject").selectOption(value);
    return this;
  }

  SchemeDocumentScreen writtenOn(String day) {
    field("writtenOn_input").fill(day);
    field("writtenOn_input").blur();
    return this;
  }

  SchemeDocumentScreen from(String day) {
    field("effectiveFrom_input").fill(day);
    field("effectiveFrom_input").blur();
    return this;
  }

  SchemeDocumentScreen clause(int at, String titleZh, String titleEn, String text) {
    field("clauses:" + at + ":titleZh").fill(titleZh);
    field("clauses:" + at + ":titleEn").fill(titleEn);
    field("clauses:" + at + ":textZh").fill(text);
    return this;
  }

  Locator clauseNumber(int at) {
    return field("clauses:" + at + ":number");
  }

  SchemeDocumentScreen moreClauses() {
    answered(() -> field("moreClauses").click());
    return this;
  }

  SchemeDocumentScreen raise(int at) {
    answered(() -> field("clauses:" + at + ":raise").click());
    return this;
  }

  /** The last of what may rest on it, on the clause of this name. */
  SchemeDocumentScreen restLast(String clause) {
    page.locator("[id^='form:rests:'][id$=':clause']").last().selectOption(
        new SelectOption().setLabel(clause));
    return this;
  }

  SchemeDocumentScreen original(String name, byte[] bytes) {
    answered(() -> page.locator("[id='form:file'] input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", bytes)));
    sentAway();
    return this;
  }

  Locator originalCard() {
    return field("original");
  }

  SchemeDocumentScreen saveInVain() {
    answered(() -> field("save").click());
    return this;
  }

  /** What follows is the draft's own page. */
  SchemeDocumentScreen save() {
    page.waitForNavigation(() -> field("save").click());
    return this;
  }

  void propose() {
    field("propose").click();
    agree();
  }

  Locator publishButton() {
    return field("publish");
  }

  void publish() {
    publishButton().click();
    agree();
  }

  SchemeDocumentScreen repealOn(String day, String reason) {
    field("repealOn_input").fill(day);
    field("repealOn_input").blur();
    field("note").fill(reason);
    field("proposeRepeal").click();
    agree();
    return this;
  }

  void repeal() {
    field("repeal").click();
    agree();
  }

  /** The number in the page's address. */
  String id() {
    return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
  }
}
