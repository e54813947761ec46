package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** provider/apply.xhtml: a provider's own listing. */
final class ProviderApplyScreen extends Screen {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  ProviderApplyScreen(Page page) {
    super(page);
  }

  ProviderApplyScreen open() {
    page.navigate("provider/apply.xhtml");
    return this;
  }

  ProviderApplyScreen institution(String kind) {
    choose("institution", kind);
    return this;
  }

  ProviderApplyScreen service(int line, String kind, String description, String price) {
    choose("services:" + line + ":kind", kind);
    type("services:" + line + ":description", description);
    type("services:" + line + ":price", price);
    return this;
  }

  ProviderApplyScreen proof(int line, String kind, String number, String until) {
    choose("proofs:" + line + ":kind", kind);
    type("proofs:" + line + ":name", "检验检测机构资质认定证书");
    type("proofs:" + line + ":number", number);
    type("proofs:" + line + ":issuer", "示例市场监管局");
    type("proofs:" + line + ":validUntil_input", until);
    answered(() -> page.locator("input[type=file]").nth(line)
        .setInputFiles(new FilePayload("certificate.pdf", "application/pdf", PDF)));
    page.getByText("certificate.pdf").waitFor();
    return this;
  }

  void handInVain() {
    answered(() -> field("hand").click());
  }

  void hand() {
    field("hand").click();
    said().locator(".ui-messages-info").first().waitFor();
  }

  Locator state() {
    return page.locator(".badge").first();
  }
}
