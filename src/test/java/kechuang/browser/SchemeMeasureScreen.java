package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** scheme/measure.xhtml: a programme manager writes a measure and its rule, another puts it into force. */
final class SchemeMeasureScreen extends Screen {

  SchemeMeasureScreen(Page page) {
    super(page);
  }

  SchemeMeasureScreen open() {
    page.navigate("scheme/measure.xhtml");
    return this;
  }

  SchemeMeasureScreen named(String chinese, String english, String code) {
    field("nameZh").fill(chinese);
    field("nameEn").fill(english);
    field("code").fill(code);
    return this;
  }

  SchemeMeasureScreen of(String instrument, String group) {
    field("instrument").selectOption(instrument);
    field("applicant").selectOption("FIRM");
    field("group").selectOption(group);
    return this;
  }

  SchemeMeasureScreen summary(String chinese, String english, String source) {
    field("summaryZh").fill(chinese);
    field("summaryEn").fill(english);
    field("source").fill(source);
    return this;
  }

  /** Names the fact of a row; what fits it is there then. */
  SchemeMeasureScreen fact(String row, String name) {
    type(row + ":fact", name);
    return this;
  }

  SchemeMeasureScreen value(String row, String value) {
    type(row + ":value", value);
    return this;
  }

  SchemeMeasureScreen compare(String row, String how) {
    choose(row + ":comparison", how);
    return this;
  }

  SchemeMeasureScreen press(String id) {
    answered(() -> field(id).click());
    return this;
  }

  SchemeMeasureScreen expression(String condition, String text) {
    type(condition + ":text", text);
    return this;
  }

  SchemeMeasureScreen kind(String kind) {
    choose("kind", kind);
    return this;
  }

  SchemeMeasureScreen fill(String id, String text) {
    field(id).fill(text);
    return this;
  }

  SchemeMeasureScreen select(String id, String value) {
    field(id).selectOption(value);
    return this;
  }

  /** What a condition reads like. */
  Locator read(int condition) {
    return page.locator("[id='form:rules'] .condition").nth(condition).locator(".rule-read p");
  }

  /** Where an expression is wrong. */
  Locator mistake() {
    return page.locator("pre.mistake mark");
  }

  SchemeMeasureScreen saveInVain() {
    answered(() -> field("save").click());
    return this;
  }

  /** What follows is the draft's own page. */
  SchemeMeasureScreen save() {
    page.waitForNavigation(() -> field("save").click());
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
    field("putInForce").click();
    agree();
  }

  /** Tries the saved draft out. */
  void tryOut() {
    answered(() -> page.locator("[id='bench:start']").click());
  }

  Locator figures() {
    return page.locator("[id='bench:trial'] .figures");
  }

  Locator benchRows() {
    return page.locator("[id='bench:rows_data'] > tr");
  }
}
