package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** organisation/admission.xhtml: licence and letter of authority, and how far the county is with them. */
final class OrganisationAdmissionScreen extends Screen {

  OrganisationAdmissionScreen(Page page) {
    super(page);
  }

  OrganisationAdmissionScreen open() {
    page.navigate("organisation/admission.xhtml");
    return this;
  }

  OrganisationAdmissionScreen licence(String name, byte[] bytes) {
    return paper("LICENCE", name, bytes);
  }

  OrganisationAdmissionScreen authority(String name, byte[] bytes) {
    return paper("AUTHORITY", name, bytes);
  }

  private OrganisationAdmissionScreen paper(String kind, String name, byte[] bytes) {
    answered(() -> page.locator("[id='form:" + kind + "-files'] input[type=file]")
        .setInputFiles(new FilePayload(name, "application/pdf", bytes)));
    return this;
  }

  void handIn() {
    answered(() -> field("handIn").click());
  }

  Locator steps() {
    return page.locator("ol.steps");
  }
}
