package kechuang.award.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kechuang.application.boundary.Alike;
import kechuang.application.boundary.SupportCases;
import kechuang.application.boundary.SupportLetter;
import kechuang.application.boundary.SupportPaper;
import kechuang.application.boundary.SupportRequests;
import kechuang.application.entity.SupportForm;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.platform.boundary.RowRequest;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.RegisterKind;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.boundary.MeasureDesk;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.testing.AwardSteps;
import kechuang.testing.ImportSteps;
import kechuang.testing.MeasureSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.SupportSteps;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A firm applies for what it was paid for an invention patent: 90 % of the cost and at most 8,000 yuan (IP-INV), all of it the
 * city's. Its county checks, the city decides, and the patent supports nothing else.
 */
@ArquillianTest
class SupportRequestIT {

  @Inject
  private SupportRequests requests;
  @Inject
  private SupportReviews reviews;
  @Inject
  private SupportCases cases;
  @Inject
  private SupportLetter letter;
  @Inject
  private SupportPaper printed;

  private Organisation firm;
  private Person county;
  private Person city;
  private String patent;

  @BeforeEach
  void the_policy_year_is_2016() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
    patent = "ZL" + Scene.unique();
  }

  private SupportForm form(String subject, String cost) {
    return SupportSteps.form(subject, SupportSteps.patent(cost), DuplicateKind.PATENT, patent);
  }

  private long submitted(String subject, String cost) {
    var id = SupportSteps.patentDraft(firm, subject, cost, patent);
    SupportSteps.submit(firm, id);
    return id;
  }

  @Test
  void from_the_application_to_an_award_with_its_money() {
    var id = submitted("一种示例织机", "10000.00");
    assertEquals("SUBMITTED", SupportSteps.state(id));
    SupportSteps.check(county, id);
    SupportSteps.approve(city, id, Facts.NONE);
    assertEquals("APPROVED", SupportSteps.state(id));
    var award = AwardSteps.awardOf(firm);
    // 10,000 × 90 % = 9,000, at most 8,000.00 (D5); all of it the city's.
    assertEquals("8000.00", Owner.text("select amount::text from award where id = ?", award));
    assertEquals("8000.00 0.00", AwardSteps.books(award, "CITY"));
    AwardSteps.publish(city, award);
    AwardSteps.noticeOver(award);
    AwardSteps.paid(AwardSteps.line(award, "CITY"), Scene.CITY);
    assertEquals("SETTLED", Owner.text("select state from award where id = ?", award));
    assertEquals("0.00 8000.00", AwardSteps.books(award, "CITY"));
  }

  @Test
  void the_form_asks_what_is_not_known_and_nothing_else() {
    var number = firm.as().call(() -> requests.begin("IP-INV"));
    var asked = firm.as().call(() -> cases.get(number, Locale.ENGLISH)).asked();
    assertTrue(asked.toSay().containsAll(List.of(Fact.PATENT_KIND, Fact.PATENT_YEAR, Fact.PATENT_LOCAL, Fact.PATENT_COST)));
    assertFalse(asked.toSay().contains(Fact.FIRM_COUNTY));
    assertFalse(asked.toSay().contains(Fact.POLICY_YEAR));
    assertEquals(number, firm.as().call(() -> requests.begin("IP-INV")));
  }

  @Test
  void everything_that_stands_against_it_is_said_at_once() {
    var id = SupportSteps.draft(firm, "IP-INV", new SupportForm(null, "", Facts.NONE.with(Fact.PATENT_KIND, "UTILITY"), List.of(),
        List.of(), null, null, false));
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, id));
    var keys = refused.list().stream().map(problem -> problem.key()).distinct().toList();
    assertTrue(keys.containsAll(List.of("support.subject-missing", "application.commitment-missing", "support.against",
        "support.fact-missing", "support.evidence-missing")), keys.toString());
    assertEquals("DRAFT", SupportSteps.state(id));
  }

  @Test
  void a_patent_supports_one_payment_only_whoever_asks() {
    submitted("一种示例织机", "6000.00");
    var other = Scene.firm();
    var second = SupportSteps.draft(other, "IP-INV", form("另一种示例织机", "6000.00"), "patent-certificate", "fee-receipts");
    var refused = assertThrows(Conflict.class, () -> SupportSteps.submit(other, second));
    assertEquals("scheme.duplicate.PATENT", refused.key());
    assertEquals("DRAFT", SupportSteps.state(second));
  }

  @Test
  void of_two_firms_that_hand_in_the_same_patent_at_once_one_succeeds() {
    var one = SupportSteps.draft(firm, "IP-INV", form("一种示例织机", "6000.00"), "patent-certificate", "fee-receipts");
    var other = Scene.firm();
    var two = SupportSteps.draft(other, "IP-INV", form("一种示例织机", "6000.00"), "patent-certificate", "fee-receipts");
    var race = Race.of(List.<Callable<Boolean>>of(handingIn(firm, one), handingIn(other, two)));
    assertEquals(1, race.won());
  }

  private Callable<Boolean> handingIn(Organisation who, long id) {
    var version = SupportSteps.version(id);
    return () -> who.as().call(() -> {
      requests.submit(id, version);
      return true;
    });
  }

  @Test
  void what_bears_the_same_name_is_explained_or_not_handed_in() {
    Owner.run("insert into city_project (id, number, title, normalised_title, credit_code, year, source) values"
        + " (nextval('city_project_id'), ?, '一种示例织机', '一种示例织机', ?, 2015, '示例')", "示例" + Scene.unique(), firm.code());
    var id = SupportSteps.draft(firm, "IP-INV", form("一种 示例织机", "6000.00"), "patent-certificate", "fee-receipts");
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, id));
    assertEquals(List.of("support.explanation-missing"), refused.list().stream().map(problem -> problem.key()).toList());
    firm.as().run(() -> requests.write(id, SupportSteps.version(id), new SupportForm("一种示例织机", "", SupportSteps.patent("6000.00"),
        form("x", "1.00").keys(), SupportSteps.costs(SupportSteps.patent("6000.00")), null, "计划项目资助的是研发，本次申报的是专利官费", true)));
    SupportSteps.submit(firm, id);
    assertEquals(1, county.as().call(() -> cases.get(SupportSteps.number(id), Locale.CHINESE)).alike().size());
    assertEquals("计划项目资助的是研发，本次申报的是专利官费",
        Owner.text("select explanation from support_request where id = ?", id));
  }

  @Test
  void what_another_department_paid_for_is_explained_or_not_handed_in() {
    ImportSteps.done(ImportSteps.ofCity(), ImportKind.GRANTS, "统一社会信用代码,资助部门,项目名称,项目编号,资助金额（元）,年度\n"
        + firm.code() + ",示例经信部门,一种示例织机,JX-1,200000,2016\n" + firm.code() + ",示例经信部门,另一种织机,JX-2,100000,2016\n"
        + firm.code() + ",示例经信部门,一种示例织机,JX-3,100000,2015");
    var id = SupportSteps.draft(firm, "IP-INV", form("一种（示例）织机", "6000.00"), "patent-certificate", "fee-receipts");
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, id));
    assertEquals(List.of("support.explanation-missing"), refused.list().stream().map(problem -> problem.key()).toList());
    var alike = firm.as().call(() -> cases.get(SupportSteps.number(id), Locale.CHINESE)).alike();
    assertEquals(List.of("JX-1"), alike.stream().map(Alike::number).toList());
    assertEquals(Money.of("200000.00"), alike.get(0).amount());
  }

  @Test
  void what_an_approved_application_rests_on_is_not_corrected_any_more() {
    var entry = RegisterSteps.enter(RegisterKind.RETURN, firm, "year=2016; revenue=9000000.00; designated=false");
    var older = RegisterSteps.enter(RegisterKind.RETURN, firm, "year=2014; revenue=9000000.00; designated=false");
    var id = submitted("一种示例织机", "6000.00");
    SupportSteps.check(county, id);
    RegisterSteps.correct(ImportSteps.ofCity(), entry, firm.code(), "year=2016; revenue=9100000.00; designated=false", "笔误");
    SupportSteps.approve(city, id, Facts.NONE);
    assertThrows(Conflict.class, () -> RegisterSteps.correct(ImportSteps.ofCity(), entry, firm.code(),
        "year=2016; revenue=9200000.00; designated=false", "笔误"));
    assertEquals(Owner.text("select number from award where request_id = ?", id),
        Owner.text("select locked_for from register_entry where id = ?", entry));
    RegisterSteps.correct(ImportSteps.ofCity(), older, firm.code(), "year=2014; revenue=9200000.00; designated=false", "笔误");
  }

  @Test
  void a_refused_application_has_a_letter_with_version_facts_and_arithmetic() throws IOException {
    var id = submitted("一种示例织机", "6000.00");
    county.as().run(() -> reviews.reject(id, SupportSteps.version(id), Facts.NONE, "票据与专利不符"));
    assertEquals("REJECTED", SupportSteps.state(id));
    var bytes = firm.as().call(() -> letter.print(SupportSteps.number(id), Locale.SIMPLIFIED_CHINESE));
    try (var paper = Loader.loadPDF(bytes)) {
      var text = new PDFTextStripper().getText(paper).replaceAll("\\s+", "");
      assertTrue(text.contains("不予扶持告知书"), text);
      assertTrue(text.contains("票据与专利不符"), text);
      assertTrue(text.contains("第九条"), text);
      assertTrue(text.contains("规则第1版"), text);
      assertTrue(text.contains("2016年1月1日"), text);
      // The facts and 6,000 × 90 % = 5,400.00 (D5).
      assertTrue(text.contains("6,000.00"), text);
      assertTrue(text.contains("5,400.00"), text);
    }
    // The patent may support something else again.
    assertEquals(0, Owner.number("select count(*) from duplicate_key where holder = 'REQUEST' and holder_id = ?", id));
    var other = submitted("一种示例织机", "6000.00");
    assertEquals("SUBMITTED", SupportSteps.state(other));
    assertThrows(NotFound.class, () -> firm.as().call(() -> letter.print(SupportSteps.number(other), Locale.ENGLISH)));
  }

  @Test
  void two_patents_of_one_firm_are_paid_one_after_the_other_and_neither_twice() {
    for (var one : List.of("示例织机甲", "示例织机乙")) {
      var id = SupportSteps.patentDraft(firm, one, "6000.00", "ZL" + Scene.unique());
      SupportSteps.submit(firm, id);
      SupportSteps.check(county, id);
      SupportSteps.approve(city, id, Facts.NONE);
    }
    // 6,000 × 90 % = 5,400 for each.
    assertEquals("10800.00", Owner.text("select sum(amount)::text from award where organisation_id = ?", firm.id()));
    var again = SupportSteps.patentDraft(firm, "示例织机甲", "6000.00", "ZL" + Scene.unique());
    assertThrows(Problems.class, () -> SupportSteps.submit(firm, again));
  }

  @Test
  void of_two_applications_that_a_rule_grants_once_approved_by_two_officers_at_once_one_is_approved() {
    var code = "IT-" + Scene.unique();
    var first = Scene.ofCity("programme-manager");
    var draft = first.as().call(() -> Steps.the(MeasureDesk.class).begin(MeasureSteps.reward(code),
        MeasureSteps.fixed("award.times == 0", "10000.00", "CITY", "2017-03-06")));
    MeasureSteps.inForce(first, Scene.ofCity("programme-manager"), draft, "2017-03-06");
    try {
      var one = checked(code, "示例事项甲");
      var two = checked(code, "示例事项乙");
      var other = Scene.ofCity("city-officer");
      var race = Race.of(List.<Callable<Boolean>>of(() -> approved(city, one), () -> approved(other, two)));
      assertEquals(1, race.won());
      assertEquals("support.against", race.refusals(Problems.class).get(0).list().get(0).key());
      assertEquals("10000.00", Owner.text("select sum(amount)::text from award where measure_code = ?", code));
    } finally {
      MeasureSteps.retire(code);
    }
  }

  private long checked(String measure, String subject) {
    var id = SupportSteps.draft(firm, measure, SupportSteps.form(subject, Facts.NONE, DuplicateKind.PROJECT));
    SupportSteps.submit(firm, id);
    SupportSteps.check(county, id);
    return id;
  }

  @Test
  void two_officers_who_approve_one_application_at_once_commit_its_money_once() {
    var id = submitted("一种示例织机", "6000.00");
    SupportSteps.check(county, id);
    var seen = SupportSteps.version(id);
    var other = Scene.ofCity("city-officer");
    var race = Race.of(List.<Callable<Boolean>>of(() -> approved(city, id, seen), () -> approved(other, id, seen)));
    assertEquals(1, race.won());
    assertEquals(1, Owner.number("select count(*) from award where organisation_id = ?", firm.id()));
    // 6,000 × 90 % = 5,400.
    assertEquals("5400.00 0.00", AwardSteps.books(AwardSteps.awardOf(firm), "CITY"));
  }

  private boolean approved(Person officer, long id, long seen) {
    officer.as().run(() -> reviews.approve(id, seen, Facts.NONE, Money.of("5400.00"), "同意"));
    return true;
  }

  @Test
  void nobody_but_the_offices_decides_and_an_old_form_decides_nothing() {
    var id = submitted("一种示例织机", "6000.00");
    var before = SupportSteps.version(id);
    SupportSteps.check(county, id);
    assertThrows(StaleData.class, () -> city.as().run(() -> reviews.approve(id, before, Facts.NONE, Money.of("5400.00"), "同意")));
    for (var role : List.of("applicant", "programme-manager", "finance-reviewer", "payment-maker", "auditor")) {
      var outsider = Scene.outside(role).as();
      assertThrows(EJBAccessException.class, () -> outsider.run(() ->
          reviews.approve(id, SupportSteps.version(id), Facts.NONE, Money.of("5400.00"), "同意")), role);
    }
    assertEquals("CHECKED", SupportSteps.state(id));
  }

  private static boolean approved(Person officer, long id) {
    SupportSteps.approve(officer, id, Facts.NONE, Money.of("10000.00"));
    return true;
  }

  @Test
  void what_supports_it_is_named_before_it_is_handed_in() {
    var id = SupportSteps.draft(firm, "IP-INV", new SupportForm("一种示例织机", "", SupportSteps.patent("6000.00"), List.of(),
        SupportSteps.costs(SupportSteps.patent("6000.00")), null, null, true), "patent-certificate", "fee-receipts");
    var refused = assertThrows(Problems.class, () -> SupportSteps.submit(firm, id));
    assertEquals(List.of("support.key-missing"), refused.list().stream().map(problem -> problem.key()).toList());
  }

  @Test
  void a_patent_of_the_register_is_chosen_not_typed_and_supports_nothing_else() {
    var number = "ZL" + Scene.unique();
    RegisterSteps.enter(RegisterKind.PATENT, firm, "patentNumber=" + number + "; patentKind=INVENTION; patentTitle=示例织机;"
        + " grantedOn=2016-05-01; firstPatentee=true; cost=6000.00; inForce=true");
    var begun = firm.as().call(() -> requests.begin("IP-INV"));
    var request = firm.as().call(() -> cases.get(begun, Locale.CHINESE));
    assertEquals("PATENT/" + number, request.request().getAbout());
    assertFalse(request.asked().toSay().contains(Fact.PATENT_COST));
    var id = SupportSteps.draft(firm, "IP-INV", new SupportForm("一种示例织机", "PATENT/" + number, Facts.NONE, List.of(), List.of(), null,
        null, true), "patent-certificate", "fee-receipts");
    SupportSteps.submit(firm, id);
    // 6,000 × 90 % = 5,400.
    assertEquals("5400.00", Owner.text("select amount::text from support_request where id = ?", id));
    var other = Scene.firm();
    var second = SupportSteps.patentDraft(other, "另一种示例织机", "6000.00", number);
    assertEquals("scheme.duplicate.PATENT", assertThrows(Conflict.class, () -> SupportSteps.submit(other, second)).key());
  }

  @Test
  void what_was_withdrawn_before_it_was_handed_in_stays_the_firms() {
    var id = SupportSteps.patentDraft(firm, "一种示例织机", "6000.00", patent);
    firm.as().run(() -> requests.withdraw(id, SupportSteps.version(id), null));
    assertThrows(NotFound.class, () -> county.as().call(() -> cases.get(SupportSteps.number(id), Locale.CHINESE)));
    assertTrue(county.as().call(() -> cases.ask(SupportSteps.number(id), null, false, RowRequest.first(10))).list().isEmpty());
  }

  @Test
  void the_application_is_printed_with_what_was_said_what_is_known_its_papers_and_its_arithmetic() throws IOException {
    var number = SupportSteps.number(submitted("一种示例织机", "6000.00"));
    try (var pdf = Loader.loadPDF(firm.as().call(() -> printed.print(number, Locale.CHINESE)))) {
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      for (var part : List.of("国内发明专利授权补助申报书", firm.name(), firm.code(), "一种示例织机", patent, "patent-certificate.pdf", "5,400.00",
          "单位公章", "《绍兴市科技创新政策")) {
        assertTrue(text.contains(part), part + " in " + text);
      }
    }
    var other = Scene.firm();
    assertThrows(NotFound.class, () -> other.as().call(() -> printed.print(number, Locale.CHINESE)));
  }

  @Test
  void an_amount_that_is_another_than_was_seen_is_not_approved() {
    var id = SupportSteps.patentDraft(firm, "一种示例织机", "6000.00", "ZL2016" + Scene.unique());
    SupportSteps.submit(firm, id);
    SupportSteps.check(county, id);
    var city = Scene.ofCity("city-officer");
    var refused = assertThrows(AmountChanged.class, () -> SupportSteps.approve(city, id, Facts.NONE, Money.of("1.00")));
    // 6,000 × 90 % = 5,400.
    assertEquals(Money.of("5400.00"), refused.left());
    assertEquals("CHECKED", SupportSteps.state(id));
    SupportSteps.approve(city, id, Facts.NONE, Money.of("5400.00"));
    assertEquals("APPROVED", SupportSteps.state(id));
  }

  @Test
  void whoever_checked_does_not_decide() {
    var id = submitted("一种示例织机", "6000.00");
    var both = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    SupportSteps.check(both, id);
    // Were the measure the county's own, only that this is the same person stands against it.
    Owner.run("update support_request set owner = ? where id = ?", Scene.KEQIAO, id);
    assertEquals("identity.two-persons", assertThrows(RuleViolation.class, () -> SupportSteps.approve(both, id, Facts.NONE)).key());
    assertThrows(RuntimeException.class, () -> Owner.run("update support_request set decided_by = checked_by, state ="
        + " 'APPROVED' where id = ?", id));
    assertEquals("CHECKED", SupportSteps.state(id));
  }

  @Test
  void another_county_and_another_firm_see_nothing_of_it() {
    var id = submitted("一种示例织机", "6000.00");
    var elsewhere = Scene.ofCounty(Scene.YUECHENG, "county-officer");
    assertThrows(NotFound.class, () -> elsewhere.as().call(() -> cases.get(SupportSteps.number(id), Locale.ENGLISH)));
    assertThrows(NotFound.class, () -> SupportSteps.check(elsewhere, id));
    assertThrows(NotFound.class, () -> Scene.firm().as().call(() -> cases.get(SupportSteps.number(id), Locale.ENGLISH)));
    assertTrue(elsewhere.as().call(() -> cases.ask(SupportSteps.number(id), null, false, RowRequest.first(5))).list().isEmpty());
    assertEquals(1, county.as().call(() -> cases.ask(SupportSteps.number(id), null, true, RowRequest.first(5))).list().size());
  }

  @Test
  void what_came_back_is_handed_in_again_and_what_was_withdrawn_frees_the_patent() {
    var id = submitted("一种示例织机", "6000.00");
    assertThrows(RuleViolation.class, () -> county.as().run(() -> reviews.sendBack(id, SupportSteps.version(id), " ")));
    county.as().run(() -> reviews.sendBack(id, SupportSteps.version(id), "请补充缴费票据"));
    assertEquals("RETURNED", SupportSteps.state(id));
    SupportSteps.submit(firm, id);
    firm.as().run(() -> requests.withdraw(id, SupportSteps.version(id), null));
    assertEquals("WITHDRAWN", SupportSteps.state(id));
    assertEquals(0, Owner.number("select count(*) from duplicate_key where holder = 'REQUEST' and holder_id = ?", id));
  }

  @Test
  void vouchers_and_what_is_offered_by_itself_are_not_applied_for_here() {
    assertThrows(RuleViolation.class, () -> firm.as().call(() -> requests.begin("V-TEST")));
    assertThrows(RuleViolation.class, () -> firm.as().call(() -> requests.begin("HT-NEW")));
  }

  @Test
  void a_decision_stays_as_it_was_when_its_rule_changes() {
    var id = submitted("一种示例织机", "10000.00");
    SupportSteps.check(county, id);
    SupportSteps.approve(city, id, Facts.NONE);
    var before = firm.as().call(() -> cases.get(SupportSteps.number(id), Locale.CHINESE)).getCalculation();
    var version = Owner.number("select id from rule_version where measure_code = 'IP-INV' and number = 1");
    Owner.run("insert into rule_version (id, measure_code, number, effective_from, source, source_status, terms)"
        + " select nextval('rule_version_id'), measure_code, 99, date '2017-03-06', '示例修订', 'SAMPLE',"
        + " replace(terms, '8000', '1') from rule_version where id = ?", version);
    try {
      var after = firm.as().call(() -> cases.get(SupportSteps.number(id), Locale.CHINESE));
      assertEquals(before, after.getCalculation());
      assertEquals(1, after.rule().getNumber());
      assertEquals(Money.of("8000.00"), after.getCalculation().amount());
    } finally {
      Owner.run("delete from rule_version where measure_code = 'IP-INV' and number = 99");
    }
  }
}
