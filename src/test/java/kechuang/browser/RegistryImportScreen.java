package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** registry/import.xhtml: a list comes in, is looked at, confirmed or taken back. */
final class RegistryImportScreen extends Screen {

  RegistryImportScreen(Page page) {
    super(page);
  }

  RegistryImportScreen open() {
    page.navigate("registry/import.xhtml");
    return this;
  }

  /** Says what it is and sends the file; comes back when it has been read. */
  RegistryImportScreen bring(String kind, String source, String day, String name, String csv) {
    send(kind, source, day, name, csv);
    page.waitForURL("**/registry/import.xhtml?id=*");
    page.locator(".strip").waitFor();
    return this;
  }

  /** The same without waiting. */
  void send(String kind, String source, String day, String name, String csv) {
    begin("kind").selectOption(kind);
    begin("source").fill(source);
    begin("sourceOn_input").fill(day);
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  /** In the form that a new import begins with. */
  private Locator begin(String id) {
    return page.locator("[id='begin:" + id + "']");
  }

  @Override
  Locator problem(String id) {
    return begin(id + "-problem");
  }

  /** The number above this word: 新增, 变更, 相同, 错误. */
  Locator figures() {
    return page.locator(".strip");
  }

  Locator problems() {
    return field("problems").locator("tbody tr");
  }

  Path problemsFile() {
    return page.waitForDownload(() -> field("problemsFile").click()).path();
  }

  Path template(String kind) {
    return page.waitForDownload(() -> page.getByText(kind).last().click()).path();
  }

  Locator confirmButton() {
    return field("confirm");
  }

  void confirm() {
    confirmButton().click();
  }

  void undo() {
    field("undo").click();
    agree();
  }
}
