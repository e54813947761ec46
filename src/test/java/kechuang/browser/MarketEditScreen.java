package kechuang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** market/edit.xhtml: a firm writes down what it needs. */
final class MarketEditScreen extends Screen {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  MarketEditScreen(Page page) {
    super(page);
  }

  MarketEditScreen open(String kind) {
    page.navigate("market/edit.xhtml?kind=" + kind);
    return this;
  }

  MarketEditScreen says(String title, String description) {
    field("title").fill(title);
    field("description").fill(description);
    return this;
  }

  MarketEditScreen chooses(String id, String value) {
    field(id).selectOption(value);
    return this;
  }

  MarketEditScreen budget(String from, String to) {
    field("budgetFrom").fill(from);
    field("budgetTo").fill(to);
    return this;
  }

  MarketEditScreen until(String day) {
    field("openUntil_input").fill(day);
    field("openUntil_input").blur();
    return this;
  }

  MarketEditScreen file(String name) {
    answered(() -> page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", PDF)));
    page.getByText(name).waitFor();
    return this;
  }

  void submitInVain() {
    answered(() -> field("submit").click());
  }

  /** Hands it in, as impatient people do; its number. */
  String submit() {
    twice(field("submit"));
    said().locator(".ui-messages-info").first().waitFor();
    return said().innerText().replaceAll("(?s).*(X\\d{4}-\\d{4}-\\d{4}-\\d).*", "$1");
  }
}
