package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import kechuang.application.boundary.SupportDocuments;
import kechuang.application.entity.SupportForm;
import kechuang.award.entity.AgreementTerms;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.registry.entity.RegisterKind;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 买: the operation of the technology market is bought by tender from a service body for 100万, paid 50 % when the contract is
 * signed, 30 % in the middle, 20 % at acceptance; never more than what was delivered.
 */
@ArquillianTest
class PurchaseIT {

  private Organisation supplier;
  private Person city;
  private long award;

  @BeforeEach
  void a_tender_that_was_won() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "9000000.00");
    supplier = Scene.firm();
    RegisterSteps.enter(RegisterKind.BODY, supplier, "body=SERVICE; validFrom=2016-01-04");
    city = Scene.ofCity("city-officer");
    var said = Facts.NONE.with(Fact.PURCHASE_PRICE, Money.of("1000000.00"));
    var id = SupportSteps.draft(supplier, "BUY-MKT", new SupportForm("科技大市场运营服务" + Scene.unique(), "", said, List.of(), List.of(), null,
        null, true), "award-notice");
    SupportSteps.submit(supplier, id);
    SupportSteps.check(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id);
    SupportSteps.approve(city, id, Facts.NONE.with(Fact.PURCHASE_TENDERED, true).with(Fact.PURCHASE_OWN_BENEFIT, false));
    award = AwardSteps.awardOf(supplier);
    AwardSteps.granted(city, award, "2017-03-06");
  }

  private static AgreementTerms terms(String procurement, String beneficiary) {
    return new AgreementTerms("示例采购合同" + Scene.unique(), procurement, beneficiary, "运营科技大市场一年", LocalDate.of(2017, 3, 6),
        LocalDate.of(2018, 3, 5), List.of(step("签订合同", "2017-03-06"), step("中期验收", "2017-09-30"), step("最终验收", "2018-03-05")));
  }

  private static AgreementTerms.Step step(String title, String planned) {
    return new AgreementTerms.Step(title, LocalDate.parse(planned));
  }

  private void draft(AgreementTerms said) {
    city.as().run(() -> the(Agreements.class).draft(award, 0, said));
  }

  private List<String> refused(AgreementTerms said) {
    return assertThrows(Problems.class, () -> draft(said)).list().stream().map(one -> one.key()).toList();
  }

  private void signed() {
    draft(terms("示例采 2017-08", "绍兴市中小企业"));
    AwardSteps.signed(supplier, award);
  }

  private void accept(String delivered) {
    city.as().run(() -> the(Agreements.class).accept(award, AwardSteps.agreementVersion(award), Money.of(delivered), "通过验收"));
  }

  private String parts() {
    return Owner.text("select string_agg(amount || ' ' || state, ', ' order by position) from instalment where award_id = ?", award);
  }

  @Test
  void a_purchase_names_its_tender_and_whom_it_is_for_who_is_not_the_supplier() {
    assertEquals(List.of("agreement.procurement-missing", "agreement.beneficiary-missing"), refused(terms(null, " ")));
    assertEquals(List.of("agreement.beneficiary-supplier"), refused(terms("示例采 2017-08", supplier.name())));
    signed();
    assertEquals("示例采 2017-08 绍兴市中小企业", Owner.text("select procurement || ' ' || beneficiary from agreement where award_id = ?", award));
  }

  @Test
  void it_is_paid_by_milestones_and_no_more_than_was_delivered() {
    signed();
    // 50 % of 1,000,000.
    assertEquals("500000.00 DUE, 300000.00 PLANNED, 200000.00 PLANNED", parts());
    AwardSteps.reported(supplier, award, 2);
    city.as().run(() -> the(Agreements.class).pass(award, AwardSteps.agreementVersion(award), 2, "中期验收合格"));
    AwardSteps.papers(supplier, award);
    AwardSteps.reported(supplier, award, 3);
    accept("900000.00");
    // 900,000 were delivered: 100,000 are left after 500,000 and 300,000.
    assertEquals("500000.00 DUE, 300000.00 DUE, 100000.00 DUE", parts());
    assertEquals("900000.00", Owner.text("select amount::text from award where id = ?", award));
  }

  @Test
  void more_than_the_contract_is_not_paid_whatever_was_delivered() {
    signed();
    AwardSteps.reported(supplier, award, 2);
    city.as().run(() -> the(Agreements.class).pass(award, AwardSteps.agreementVersion(award), 2, "中期验收合格"));
    AwardSteps.papers(supplier, award);
    AwardSteps.reported(supplier, award, 3);
    accept("1200000.00");
    assertEquals("1000000.00", Owner.text("select amount::text from award where id = ?", award));
  }

  @Test
  void nothing_is_accepted_while_a_paper_is_missing() {
    signed();
    AwardSteps.reported(supplier, award, 2);
    city.as().run(() -> the(Agreements.class).pass(award, AwardSteps.agreementVersion(award), 2, "中期验收合格"));
    AwardSteps.reported(supplier, award, 3);
    var refused = assertThrows(Problems.class, () -> accept("900000.00"));
    // Contract, report on acceptance, invoices.
    assertEquals(List.of("agreement.paper-missing", "agreement.paper-missing", "agreement.paper-missing"),
        refused.list().stream().map(one -> one.key()).toList());
    AwardSteps.papers(supplier, award);
    accept("900000.00");
  }

  @Test
  void papers_are_taken_from_the_supplier_while_the_agreement_runs() {
    draft(terms("示例采 2017-08", "绍兴市中小企业"));
    assertEquals("agreement.not-running", assertThrows(Conflict.class, () -> AwardSteps.papers(supplier, award)).key());
    AwardSteps.signed(supplier, award);
    assertThrows(NotFound.class, () -> AwardSteps.papers(Scene.firm(), award));
    AwardSteps.papers(supplier, award);
    var paper = Owner.number("select max(id) from attachment where owner_kind = 'agreement' and owner_id = ?", award);
    assertEquals(paper, city.as().call(() -> the(Attachments.class).get(paper)).getId());
    assertThrows(NotFound.class, () -> Scene.firm().as().call(() -> the(Attachments.class).get(paper)));
    assertThrows(NotFound.class, () -> Scene.provider().as().call(() -> the(Attachments.class).get(paper)));
    var shown = Owner.number("select max(a.id) from attachment a join support_request r on a.owner_kind = 'support' and a.owner_id = r.id"
        + " where r.organisation_id = ?", supplier.id());
    assertEquals(shown, city.as().call(() -> the(Attachments.class).get(shown)).getId());
    assertThrows(NotFound.class, () -> Scene.provider().as().call(() -> the(Attachments.class).get(shown)));
  }

  @Test
  void the_invoices_of_deliveries_are_no_condition_of_the_application() {
    var rule = the(Rules.class).get(Owner.number("select rule_version_id from award where id = ?", award));
    assertFalse(DuplicateKind.of(rule).contains(DuplicateKind.INVOICE));
  }

  private void reported(long of, Organisation who, String... invoices) {
    who.as().run(() -> the(Agreements.class).report(of, AwardSteps.agreementVersion(of), 2, "已交付", List.of(invoices)));
  }

  @Test
  void a_delivery_has_its_invoices() {
    signed();
    assertEquals("agreement.invoices-missing", assertThrows(RuleViolation.class, () -> reported(award, supplier)).key());
    for (var wrong : List.of("12345678", "3300171130", "发票330017113012345678", "3300171130-12345678", "2417000000000000000")) {
      assertEquals("agreement.invoices-wrong", assertThrows(RuleViolation.class, () -> reported(award, supplier, wrong)).key(), wrong);
    }
    assertEquals("PLANNED", Owner.text("select state from milestone where award_id = ? and position = 2", award));
  }

  @Test
  void an_invoice_supports_one_purchase_and_is_free_again_when_it_is_no_longer_named() {
    var number = AwardSteps.invoice();
    signed();
    reported(award, supplier, number);
    var first = award;
    var firm = supplier;
    a_tender_that_was_won();
    signed();
    assertEquals("scheme.duplicate.INVOICE", assertThrows(Conflict.class, () -> reported(award, supplier, number)).key());
    // What is to be put right is reported anew, and what is not named any more is free.
    city.as().run(() -> the(Agreements.class).rectify(first, AwardSteps.agreementVersion(first), 2, "发票抬头有误，请换开"));
    reported(first, firm, AwardSteps.invoice());
    reported(award, supplier, number);
  }

  @Test
  void an_invoice_that_a_claim_was_paid_for_supports_no_purchase() {
    var paper = "033001700211" + String.format("%08d", Scene.unique() % 100_000_000);
    Owner.run("insert into duplicate_key (kind, key, holder, holder_id, taken_on) values ('INVOICE', ?, 'CLAIM', 0, date '2017-03-06')",
        paper.substring(0, 12) + "-" + paper.substring(12));
    signed();
    assertEquals("scheme.duplicate.INVOICE", assertThrows(Conflict.class, () -> reported(award, supplier, paper)).key());
  }

  @Test
  void an_invoice_proves_one_delivery_of_a_purchase() {
    var number = AwardSteps.invoice();
    signed();
    reported(award, supplier, number);
    city.as().run(() -> the(Agreements.class).pass(award, AwardSteps.agreementVersion(award), 2, "合格"));
    assertEquals("agreement.invoice-named", assertThrows(Conflict.class, () -> supplier.as().run(() -> the(Agreements.class).report(award,
        AwardSteps.agreementVersion(award), 3, "已交付", List.of(number)))).key());
    assertEquals(1, Owner.number("select count(*) from duplicate_key where kind = 'INVOICE' and key = ?", number));
  }

  private void add(Person who, String paper) {
    var file = who.as().call(() -> Steps.upload(AgreementFiles.OWNER_KIND, SupportDocuments.category(paper), paper + ".pdf", Steps.PDF)).getId();
    who.as().run(() -> the(Agreements.class).addPaper(award, file));
  }

  @Test
  void only_papers_that_the_rule_wants_are_taken_of_each_so_many_that_none_is_crowded_out() {
    signed();
    assertEquals("agreement.paper-unwanted", assertThrows(Conflict.class, () -> add(supplier.person(), "patent-certificate")).key());
    assertEquals("agreement.paper-of-office", assertThrows(Conflict.class, () -> add(supplier.person(), "acceptance-report")).key());
    // A case has thirty files, and this agreement three papers.
    for (int i = 0; i < 10; i++) {
      add(supplier.person(), "invoices");
    }
    assertEquals("agreement.paper-enough", assertThrows(Conflict.class, () -> add(supplier.person(), "invoices")).key());
    assertEquals(10, Owner.number("select count(*) from attachment where owner_kind = 'agreement' and owner_id = ?", award));
    add(city, "acceptance-report");
    assertThrows(NotFound.class, () -> add(Scene.ofCounty(Scene.KEQIAO, "county-officer"), "contract"));
  }

  @Test
  void a_form_from_before_neither_drafts_nor_accepts() {
    draft(terms("示例采 2017-09", "绍兴市中小企业"));
    assertThrows(StaleData.class, () -> city.as().run(() -> the(Agreements.class).draft(award, 0, terms("示例采 2017-10", "绍兴市中小企业"))));
    AwardSteps.signed(supplier, award);
    var before = AwardSteps.agreementVersion(award);
    AwardSteps.reported(supplier, award, 2);
    AwardSteps.papers(supplier, award);
    assertThrows(StaleData.class, () -> city.as().run(() -> the(Agreements.class).accept(award, before, Money.of("900000.00"), "合格")));
  }
}
