package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** organisation/profile.xhtml: what an organisation says about itself, and where it is paid. */
final class OrganisationProfileScreen extends Screen {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  OrganisationProfileScreen(Page page) {
    super(page);
  }

  OrganisationProfileScreen open() {
    page.navigate("organisation/profile.xhtml");
    return this;
  }

  /** Opens the form for another bank account and fills it in. */
  OrganisationProfileScreen account(String number, String bank, String lineNumber) {
    changeAccount();
    money("accountNumber").fill(number);
    money("bank").fill(bank);
    money("lineNumber").fill(lineNumber);
    return this;
  }

  void changeAccount() {
    answered(() -> money("changeBank").click());
  }

  /** A file that shows whose account it is. */
  OrganisationProfileScreen proof(String name) {
    answered(() -> page.locator("[id='money:accountProof-files'] input[type=file]")
        .setInputFiles(new FilePayload(name, "application/pdf", PDF)));
    return this;
  }

  void replace() {
    answered(() -> replaceButton().click());
  }

  Locator replaceButton() {
    return money("replaceBank");
  }

  /** Opens the form for the facts and says another number of people. */
  OrganisationProfileScreen staff(String number) {
    edit();
    facts("address").fill("示例路 1 号");
    facts("contact").fill("经办人");
    facts("phone").fill("0575-80000000");
    type(facts("staff"), number);
    return this;
  }

  void edit() {
    answered(() -> facts("edit").click());
  }

  Locator declareButton() {
    return facts("declare");
  }

  private Locator money(String id) {
    return page.locator("[id='money:" + id + "']");
  }

  private Locator facts(String id) {
    return page.locator("[id='facts:" + id + "']");
  }
}
