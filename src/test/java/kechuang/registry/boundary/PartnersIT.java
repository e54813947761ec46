package kechuang.registry.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kechuang.application.entity.SupportForm;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.platform.boundary.RowRequest;
import kechuang.registry.entity.RegisterEntryEventKind;
import kechuang.registry.entity.RegisterKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.testing.As;
import kechuang.testing.AwardSteps;
import kechuang.testing.ImportSteps;
import kechuang.testing.Owner;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Scene;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Banks and insurers file what they did for firms; the county of the firm confirms it, and rules rest on it. */
@ArquillianTest
class PartnersIT {

  private Organisation bank;
  private Organisation firm;
  private Person county;
  private String number;

  @BeforeEach
  void a_bank_of_yuecheng_and_a_firm_of_keqiao() {
    Scene.today("2017-03-06");
    bank = body("BANK");
    firm = Scene.firm(Scene.KEQIAO);
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    number = "JK-" + Scene.unique();
  }

  private static Organisation body(String what) {
    var body = Scene.firm(Scene.YUECHENG);
    RegisterSteps.enter(RegisterKind.BODY, body, "body=" + what + "; validFrom=2016-01-01");
    return body;
  }

  private Map<String, String> loan(String more) {
    return RegisterSteps.cells("creditCode=" + firm.code() + "; loanNumber=" + number + "; loanKind=PLEDGE; pledgeNumber=Y" + number
        + "; loanAmount=2000000; pledgeShare=60; benchmark=4.35; days=360; repaid=false; validFrom=2016-01-12; validUntil=2017-01-11;"
        + more);
  }

  private long filed(Organisation by, RegisterKind kind, Map<String, String> cells, String proof) {
    var file = RegisterSteps.proof(by, proof);
    return by.as().call(() -> the(RegisterFilings.class).file(kind, cells, List.of(file)));
  }

  private long filed() {
    return filed(bank, RegisterKind.LOAN, loan(""), "LOAN_CONTRACT");
  }

  private void revise(Organisation by, long id, Map<String, String> cells) {
    by.as().run(() -> the(RegisterFilings.class).revise(id, RegisterSteps.version(id), cells, List.of()));
  }

  private static String cell(long id, String key) {
    return Owner.text("select coalesce(cells::jsonb->>?, '-') from register_entry where id = ?", key, id);
  }

  private static String refusal(Organisation by, RegisterKind kind, Map<String, String> cells) {
    return assertThrows(RuleViolation.class, () -> by.as().run(() -> the(RegisterFilings.class).file(kind, cells, List.of()))).key();
  }

  @Test
  void what_a_bank_files_is_confirmed_by_the_county_of_the_firm() {
    var id = filed();
    assertEquals("DECLARED", RegisterSteps.state(id));
    assertEquals(bank.code() + " " + bank.name(), cell(id, "bankCode") + " " + cell(id, "bankName"));
    assertThrows(NotFound.class, () -> RegisterSteps.confirm(Scene.ofCounty("330681", "county-officer"), id));
    RegisterSteps.confirm(county, id);
    assertEquals("CONFIRMED", RegisterSteps.state(id));
    assertEquals("现场核实", Owner.text("select source from register_entry where id = ?", id));
  }

  @Test
  void the_county_of_the_bank_sees_it_and_confirms_nothing() {
    var id = filed();
    var ofTheBank = Scene.ofCounty(Scene.YUECHENG, "county-officer");
    assertEquals(id, (long) ofTheBank.as().call(() -> the(Registers.class).see(id)).entry().getId());
    assertEquals(Set.of(), ofTheBank.as().call(() -> the(Registers.class).see(id)).allowed());
    assertThrows(NotFound.class, () -> RegisterSteps.confirm(ofTheBank, id));
  }

  @Test
  void a_policy_is_filed_by_an_insurer() {
    var insurer = body("INSURER");
    var id = filed(insurer, RegisterKind.INSURANCE, RegisterSteps.cells("creditCode=" + firm.code() + "; policyNumber=BX-" + number
        + "; insuranceKind=PATENT; premium=60000; validFrom=2016-03-01; validUntil=2017-02-28; otherSupport=60000"), "POLICY");
    RegisterSteps.confirm(county, id);
    assertEquals(insurer.code(), cell(id, "insurerCode"));
    // What others paid of the premium is not the insurer's to say.
    assertEquals("-", cell(id, "otherSupport"));
  }

  @Test
  void neither_firms_nor_other_bodies_file_loans_and_banks_file_no_policies() {
    assertEquals("registry.entry.not-filed", refusal(firm, RegisterKind.LOAN, loan("")));
    assertEquals("registry.entry.not-filed", refusal(body("UNIVERSITY"), RegisterKind.LOAN, loan("")));
    assertEquals("registry.entry.not-filed", refusal(body("INSURER"), RegisterKind.LOAN, loan("")));
    assertEquals("registry.entry.not-filed", refusal(bank, RegisterKind.INSURANCE, loan("")));
    assertEquals("registry.entry.not-filed", refusal(bank, RegisterKind.PATENT, loan("")));
  }

  @Test
  void a_bank_that_left_the_register_of_bodies_files_no_more() {
    var entry = Owner.number("select id from register_entry where kind = 'BODY' and credit_code = ?", bank.code());
    RegisterSteps.exit(ImportSteps.ofCity(), entry, "2017-03-05", "不再合作");
    assertEquals("registry.entry.not-filed", refusal(bank, RegisterKind.LOAN, loan("")));
    assertEquals(Set.of(), bank.as().call(() -> the(Partners.class).own()));
  }

  @Test
  void what_only_the_bureau_can_say_the_bank_neither_says_nor_takes_away() {
    var id = filed(bank, RegisterKind.LOAN, loan("listed=true; lossConfirmed=true; subsidised=false"), "LOAN_CONTRACT");
    assertEquals("-", cell(id, "lossConfirmed"));
    RegisterSteps.confirm(county, id);
    RegisterSteps.correct(ImportSteps.ofCity(), id, firm.code(), "loanNumber=" + number + "; loanKind=PLEDGE; pledgeNumber=Y" + number
        + "; bankName=" + bank.name() + "; bankCode=" + bank.code() + "; loanAmount=2000000; repaid=false; validFrom=2016-01-12;"
        + " listed=true", "列入风险池名单");
    revise(bank, id, loan("listed=false"));
    assertEquals("true", cell(id, "listed"));
  }

  @Test
  void a_loss_that_the_bureau_confirmed_is_confirmed_no_more_when_the_bank_says_another() {
    var id = filed(bank, RegisterKind.LOAN, loan(" loss=100000"), "LOAN_CONTRACT");
    RegisterSteps.confirm(county, id);
    RegisterSteps.correct(ImportSteps.ofCity(), id, firm.code(), "loanNumber=" + number + "; loanKind=PLEDGE; pledgeNumber=Y" + number
        + "; bankName=" + bank.name() + "; bankCode=" + bank.code() + "; loanAmount=2000000; repaid=false; validFrom=2016-01-12;"
        + " listed=true; lossConfirmed=true; loss=100000", "损失认定");
    revise(bank, id, loan(" loss=100000"));
    assertEquals("true", cell(id, "lossConfirmed"));
    RegisterSteps.confirm(county, id);
    revise(bank, id, loan(" loss=1000000"));
    assertEquals("- -", cell(id, "lossConfirmed") + " " + cell(id, "listed"));
  }

  @Test
  void a_policy_of_a_list_that_names_no_insurer_is_said_anew_by_nobody() {
    var id = RegisterSteps.enter(RegisterKind.INSURANCE, firm, "policyNumber=BX" + number + "; insuranceKind=PATENT; insurerName=示例财险;"
        + " premium=100; validFrom=2016-03-01; validUntil=2017-02-28");
    assertEquals(Set.of(), firm.as().call(() -> the(Registers.class).see(id)).allowed());
  }

  @Test
  void nothing_is_decided_on_a_loan_that_the_county_has_not_confirmed() {
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    var cells = loan("");
    cells.put("repaid", "true");
    var id = filed(bank, RegisterKind.LOAN, cells, "LOAN_CONTRACT");
    Owner.run("update organisation set technology_sme = true where id = ?", firm.id());
    var request = SupportSteps.draft(firm, "FIN-IPLOAN", new SupportForm("专利质押贷款贴息", "LOAN/" + number, Facts.NONE.with(Fact.LOAN_SUBSIDISED,
        false), List.of(), List.of(), null, null, true), "pledge-registration", "loan-contract", "interest-slips", "repayment-proof");
    SupportSteps.submit(firm, request);
    SupportSteps.check(county, request);
    var officer = Scene.ofCity("city-officer");
    var refused = assertThrows(Problems.class, () -> SupportSteps.approve(officer, request, Facts.NONE));
    assertTrue(refused.list().stream().allMatch(one -> one.key().equals("support.fact-unconfirmed")), refused.list().toString());
    RegisterSteps.confirm(county, id);
    SupportSteps.approve(officer, request, Facts.NONE);
    // 2,000,000 × 60 % × 4.35 % × 360/360 × 50 % = 26,100.00
    assertEquals("26100.00", Owner.text("select amount::text from award where request_id = ?", request));
  }

  @Test
  void a_repayment_is_said_anew_and_waits_for_the_county_again() {
    var id = filed();
    RegisterSteps.confirm(county, id);
    assertTrue(bank.as().call(() -> the(Registers.class).see(id)).allowed().contains(RegisterEntryEventKind.REVISE));
    var cells = loan("");
    cells.put("repaid", "true");
    revise(bank, id, cells);
    assertEquals("DECLARED", RegisterSteps.state(id));
    assertEquals("", Owner.text("select source from register_entry where id = ?", id));
    RegisterSteps.confirm(county, id);
    assertEquals("true", cell(id, "repaid"));
  }

  @Test
  void once_a_decision_rests_on_a_loan_the_bank_says_nothing_anew() {
    var id = filed();
    RegisterSteps.confirm(county, id);
    Owner.run("update register_entry set locked_for = '示例决定' where id = ?", id);
    assertFalse(bank.as().call(() -> the(Registers.class).see(id)).allowed().contains(RegisterEntryEventKind.REVISE));
    assertThrows(NotFound.class, () -> revise(bank, id, loan("")));
  }

  @Test
  void the_borrower_reads_it_another_bank_does_not_and_neither_changes_it() {
    var id = filed();
    assertEquals(Set.of(), firm.as().call(() -> the(Registers.class).see(id)).allowed());
    assertThrows(NotFound.class, () -> revise(firm, id, loan("")));
    var other = body("BANK");
    assertThrows(NotFound.class, () -> other.as().call(() -> the(Registers.class).see(id)));
    assertThrows(NotFound.class, () -> revise(other, id, loan("")));
  }

  @Test
  void a_loan_stays_that_of_its_firm() {
    var id = filed();
    var cells = loan("");
    cells.put("creditCode", Scene.firm(Scene.KEQIAO).code());
    assertEquals("registry.entry.other-firm", assertThrows(RuleViolation.class, () -> revise(bank, id, cells)).key());
  }

  @Test
  void a_second_loan_of_the_same_number_for_the_firm_is_refused() {
    filed();
    assertThrows(Conflict.class, this::filed);
  }

  @Test
  void without_its_contract_or_to_itself_a_loan_is_not_filed() {
    var cells = loan("");
    cells.put("creditCode", bank.code());
    var refused = assertThrows(Problems.class, () -> bank.as().run(() -> the(RegisterFilings.class).file(RegisterKind.LOAN, cells,
        List.of())));
    assertEquals(List.of("registry.row.same-party", "registry.entry.file-missing"), refused.list().stream().map(one -> one.key()).toList());
  }

  @Test
  void a_form_from_before_is_refused() {
    var id = filed();
    var seen = RegisterSteps.version(id);
    revise(bank, id, loan(""));
    assertThrows(StaleData.class, () -> bank.as().run(() -> the(RegisterFilings.class).revise(id, seen, loan(""), List.of())));
  }

  @Test
  void a_bank_finds_what_it_filed_and_a_firm_finds_nothing_there() {
    var id = filed();
    assertEquals(List.of(id), bank.as().call(() -> the(Registers.class).filed(null, RowRequest.first(10))).list().stream()
        .map(RegisterRow::id).toList());
    assertEquals(0, bank.as().call(() -> the(Registers.class).filed("没有的企业", RowRequest.first(10))).list().size());
    assertEquals(0, firm.as().call(() -> the(Registers.class).filed(null, RowRequest.first(10))).list().size());
    assertTrue(firm.as().call(() -> the(Registers.class).own()).stream().anyMatch(entry -> entry.getId() == id));
    assertFalse(bank.as().call(() -> the(Registers.class).own()).stream().anyMatch(entry -> entry.getId() == id));
  }

  @Test
  void it_is_a_task_of_the_firms_county_and_sent_back_one_of_the_bank() {
    var id = filed();
    assertEquals(1, waiting(county.as(), TaskKind.REGISTER_CONFIRM, id));
    county.as().run(() -> the(RegisterFilings.class).refuse(id, RegisterSteps.version(id), "质押登记证明看不清"));
    assertEquals(0, waiting(county.as(), TaskKind.REGISTER_CONFIRM, id));
    assertEquals(1, waiting(bank.as(), TaskKind.REGISTER_MEND, id));
    assertEquals(0, waiting(firm.as(), TaskKind.REGISTER_MEND, id));
  }

  private static long waiting(As who, TaskKind kind, long id) {
    return who.call(() -> the(Tasks.class).list()).stream().filter(task -> task.kind() == kind && task.key().equals(String.valueOf(id)))
        .count();
  }

  @Test
  void what_the_bureau_says_against_a_loan_or_a_policy_stays_whatever_the_partner_changes() {
    var loan = filed();
    RegisterSteps.confirm(county, loan);
    bureauSays(loan, "subsidised", "true");
    var changed = loan("");
    changed.put("pledgeNumber", "Z" + number);
    revise(bank, loan, changed);
    assertEquals("true DECLARED", cell(loan, "subsidised") + " " + RegisterSteps.state(loan));
    // What the bureau said in its favour has to be said anew.
    RegisterSteps.confirm(county, loan);
    bureauSays(loan, "listed", "true");
    changed.put("pledgeNumber", "X" + number);
    revise(bank, loan, changed);
    assertEquals("true -", cell(loan, "subsidised") + " " + cell(loan, "listed"));
    var insurer = body("INSURER");
    var cells = RegisterSteps.cells("creditCode=" + firm.code() + "; policyNumber=BX-" + number
        + "; insuranceKind=PATENT; premium=60000; validFrom=2016-03-01; validUntil=2017-02-28");
    var policy = filed(insurer, RegisterKind.INSURANCE, cells, "POLICY");
    RegisterSteps.confirm(county, policy);
    bureauSays(policy, "otherSupport", "20000.00");
    cells.put("premium", "70000");
    revise(insurer, policy, cells);
    assertEquals("20000.00", cell(policy, "otherSupport"));
  }

  /** As the bureau's list would say it. */
  private static void bureauSays(long id, String key, String value) {
    Owner.run("update register_entry set cells = (cells::jsonb || jsonb_build_object(?::text, ?::text))::text, version = version + 1"
        + " where id = ?", key, value, id);
  }

  @Test
  void whoever_belongs_to_the_bank_or_to_the_firm_neither_confirms_nor_is_offered_to() {
    for (var own : List.of(bank, firm)) {
      number = "JK-" + Scene.unique();
      var id = filed();
      var officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
      Scene.belongs(officer, own);
      assertEquals(Set.of(), officer.as().call(() -> the(Registers.class).see(id)).allowed());
      assertEquals("organisation.membership.own", assertThrows(RuleViolation.class, () -> RegisterSteps.confirm(officer, id)).key());
    }
  }
}
