package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** registry/entry.xhtml: one entry of a register, entered, filed, confirmed, corrected or ended. */
final class RegistryEntryScreen extends Screen {

  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  RegistryEntryScreen(Page page) {
    super(page);
  }

  RegistryEntryScreen begin(String kind) {
    page.navigate("registry/entry.xhtml?kind=" + kind);
    return this;
  }

  RegistryEntryScreen fill(String column, String text) {
    field(column).fill(text);
    return this;
  }

  RegistryEntryScreen day(String column, String day) {
    field(column + "_input").fill(day);
    field(column + "_input").blur();
    return this;
  }

  RegistryEntryScreen pick(String column, String code) {
    field(column).selectOption(code);
    return this;
  }

  RegistryEntryScreen prove(String category) {
    answered(() -> page.locator("[id='form:" + category + "-files'] input[type=file]")
        .setInputFiles(new FilePayload("证明.pdf", "application/pdf", PDF)));
    return this;
  }

  RegistryEntryScreen save() {
    answered(() -> field("save").click());
    return this;
  }

  void edit() {
    answered(() -> field("edit").click());
  }

  RegistryEntryScreen note(String text) {
    field("note").fill(text);
    return this;
  }

  void confirm() {
    answered(() -> field("confirm").click());
  }

  void refuse() {
    answered(() -> field("refuse").click());
  }

  void exit() {
    field("exit").click();
    answered(this::agree);
  }

  Locator timeline() {
    return page.locator("ol.timeline");
  }

  Locator badge() {
    return page.locator(".badge").first();
  }
}
