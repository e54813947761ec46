package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bank at the screen: it files a loan, the county of the firm confirms it, and the repayment is filed when it comes. */
class PartnerBrowserIT extends Browser {

  private final String number = "JK-IT-" + Scene.unique();

  @AfterEach
  void the_registers_are_those_of_the_demonstration() {
    Owner.run("delete from register_entry_event where entry_id in (select id from register_entry where entry_key like 'JK-IT-%')");
    Owner.run("delete from register_entry where entry_key like 'JK-IT-%'");
  }

  @Test
  void a_bank_files_a_loan_the_county_confirms_it_and_the_repayment_follows() {
    Stage.today("2017-03-06");
    filed();
    confirmed();
    repaid();
  }

  private String id() {
    return Owner.text("select id::text from register_entry where entry_key = ?", number);
  }

  private void filed() {
    logIn("yuecheng-bank");
    open("registry/own.xhtml");
    assertThat(page.locator("#main")).containsText("JK-2016-0088");
    assertThat(page.locator("#main")).not().containsText("“六有”自评");
    picture("registry-own-bank");
    assertAccessible();
    page.getByText("登记贷款").first().click();
    var form = new RegistryEntryScreen(page);
    form.fill("creditCode", "91330602MA00000A99").fill("loanNumber", number).pick("loanKind", "PLEDGE").fill("loanAmount", "1000000")
        .fill("pledgeShare", "50").fill("benchmark", "4.35").fill("days", "360").pick("repaid", "false").day("validFrom", "2016-02-01");
    form.save();
    // A loan has its contract, and a pledge its number.
    assertThat(page.locator("[id='form:LOAN_CONTRACT-files'] .problem")).containsText("上传");
    assertThat(form.problem("pledgeNumber")).not().isEmpty();
    form.fill("pledgeNumber", "Y" + number).prove("LOAN_CONTRACT");
    picture("registry-entry-loan");
    assertAccessible();
    form.save();
    assertThat(form.said()).hasText("已提交，等待区县核实。");
    inEnglish();
    narrow();
    open("registry/own.xhtml");
    picture("registry-own-bank-en");
    assertAccessible();
    wide();
    open("open/language/zh");
  }

  private void confirmed() {
    logIn("yuecheng-officer-a");
    open("registry/entry.xhtml?id=" + id());
    var entry = new RegistryEntryScreen(page);
    entry.fill("note", "借款合同和质押登记证明");
    picture("registry-entry-loan-county");
    assertAccessible();
    entry.confirm();
    assertThat(page.locator(".badge").first()).hasText("有效");
  }

  private void repaid() {
    logIn("yuecheng-bank");
    open("registry/entry.xhtml?id=" + id());
    var entry = new RegistryEntryScreen(page);
    entry.edit();
    entry.pick("repaid", "true");
    entry.save();
    assertThat(entry.said()).hasText("已提交，等待区县核实。");
    assertThat(page.locator(".timeline")).containsText("已结清");
    picture("registry-entry-loan-anew");
  }
}
