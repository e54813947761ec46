package kechuang.award.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import kechuang.award.entity.AgreementTerms;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.money.Money;
import kechuang.organisation.boundary.Bars;
import kechuang.payment.boundary.Payments;
import kechuang.payment.boundary.Recoveries;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Scenario 6.3: a major project of a firm of 越城 with a budget of 1000万, of which it brings 800万. The grant is a quarter and at
 * most 200万, paid 60 : 20 : 20, half by the city and half by the district.
 */
@ArquillianTest
class InstalmentGrantIT {

  @Inject
  private Agreements agreements;
  @Inject
  private AgreementAsks asks;
  @Inject
  private Recoveries recoveries;
  @Inject
  private Payments payments;
  @Inject
  private Bars bars;

  private Organisation firm;
  private Person city;
  private long award;

  @BeforeEach
  void the_project_is_approved_and_its_notice_is_over() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.YUECHENG, "9000000.00");
    firm = Scene.firm(Scene.YUECHENG);
    city = Scene.ofCity("city-officer");
    award = SupportSteps.projectApproved(firm, Scene.YUECHENG);
    AwardSteps.publish(city, award);
    AwardSteps.noticeOver(award);
  }

  private static AgreementTerms terms(String... days) {
    return new AgreementTerms("示例合同" + Scene.unique(), null, null, "完成示例新材料中试", LocalDate.parse("2017-04-01"),
        LocalDate.parse("2018-12-31"), List.of(new AgreementTerms.Step("签订合同", LocalDate.parse(days[0])),
            new AgreementTerms.Step("中期检查", LocalDate.parse(days[1])),
            new AgreementTerms.Step("验收", LocalDate.parse(days[2]))));
  }

  private static long versionOf(long award) {
    return Owner.number("select version from agreement where award_id = ?", award);
  }

  private void signed() {
    city.as().run(() -> agreements.draft(award, 0, terms("2017-04-01", "2017-12-31", "2018-12-31")));
    firm.as().run(() -> agreements.sign(award, versionOf(award)));
  }

  private void paid(int position) {
    for (var line : Owner.all("select l.id, l.owner from payment_line l join instalment i on i.id = l.instalment_id"
        + " where i.award_id = ? and i.position = ? order by l.id", award, position)) {
      AwardSteps.paid(((Number) line.get(0)).longValue(), (String) line.get(1));
    }
  }

  /** The last report comes with all papers. */
  private void reported(int position) {
    if (position == 3) {
      AwardSteps.papers(firm, award);
    }
    firm.as().run(() -> agreements.report(award, versionOf(award), position, "节点任务完成", List.of()));
  }

  private void passedMidTerm() {
    reported(2);
    city.as().run(() -> agreements.pass(award, versionOf(award), 2, "合格"));
  }

  private String parts(int position) {
    return Owner.text("select string_agg(l.level || ' ' || l.amount, ', ' order by l.level) from payment_line l join instalment i"
        + " on i.id = l.instalment_id where i.award_id = ? and i.position = ?", award, position);
  }

  private String owed() {
    return Owner.text("select coalesce(string_agg(owner || ' ' || amount, ', ' order by owner), '') from recovery"
        + " where award_id = ?", award);
  }

  private String state() {
    return Steps.state("award", award);
  }

  @Test
  void another_major_project_waits_until_the_first_has_ended_whatever_the_firm_says() {
    signed();
    // The firm says that none runs; its first one does.
    var refused = assertThrows(Problems.class, () -> SupportSteps.projectApproved(firm, Scene.YUECHENG));
    assertEquals(List.of("support.against"), refused.list().stream().map(Problem::key).toList());
    assertEquals(1, Owner.number("select count(*) from award where organisation_id = ?", firm.id()));
    // What runs elsewhere is still asked.
    assertTrue(Owner.text("select said from support_request where organisation_id = ? and state = 'DRAFT'", firm.id()).contains("project.running"));
    city.as().run(() -> agreements.cancel(award, versionOf(award), "项目未启动"));
    var second = SupportSteps.projectApproved(firm, Scene.YUECHENG);
    assertEquals("COMMITTED", Steps.state("award", second));
  }

  @Test
  void c1_a_quarter_of_1000_is_limited_to_200() {
    // 10,000,000 × 25 % = 2,500,000, at most 2,000,000.
    assertEquals("2000000.00", Owner.text("select amount::text from award where id = ?", award));
    assertEquals("GRANTED", state());
    assertEquals(0, Owner.number("select count(*) from payment_line l join instalment i on i.id = l.instalment_id"
        + " where i.award_id = ?", award));
  }

  @Test
  void c2_to_c4_and_c6_contract_mid_term_and_acceptance_with_a_reduced_final_amount() {
    signed();
    // C2: 60 % of 2,000,000 is 1,200,000; C6: 600,000 + 600,000.
    assertEquals("CITY 600000.00, COUNTY 600000.00", parts(1));
    paid(1);
    passedMidTerm();
    // C3: 20 % is 400,000, halved.
    assertEquals("CITY 200000.00, COUNTY 200000.00", parts(2));
    paid(2);
    reported(3);
    // C4: audited 7,200,000 × 25 % = 1,800,000, less 1,600,000 paid: 200,000 and not 400,000.
    city.as().run(() -> agreements.accept(award, versionOf(award), Money.of("7200000.00"), "通过验收"));
    assertEquals("CITY 100000.00, COUNTY 100000.00", parts(3));
    assertEquals("1800000.00", Owner.text("select amount::text from award where id = ?", award));
    assertEquals("100000.00 800000.00", AwardSteps.books(award, "CITY"));
    paid(3);
    assertEquals("SETTLED", state());
    assertEquals("0.00 900000.00", AwardSteps.books(award, "CITY"));
    assertEquals("0.00 900000.00", AwardSteps.books(award, "COUNTY"));
    assertEquals("", owed());
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  /** Accepted at 1,800,000, all of it paid; 1,650,000 of it were spent. */
  private void acceptedWithASurplus() {
    signed();
    paid(1);
    passedMidTerm();
    paid(2);
    reported(3);
    city.as().run(() -> agreements.accept(award, versionOf(award), Money.of("7200000.00"), "通过验收"));
    paid(3);
    city.as().run(() -> agreements.spend(award, versionOf(award), Money.of("1650000.00"), null));
  }

  @Test
  void c5_what_of_a_surplus_is_not_used_in_two_years_is_asked_back() {
    acceptedWithASurplus();
    // 1,800,000 − 1,650,000 = 150,000 may be used for two years; of it 50,000 is not.
    assertThrows(RuleViolation.class, () -> city.as().run(() ->
        agreements.settleSurplus(award, versionOf(award), Money.of("50000.00"), null)));
    Scene.today("2019-12-31");
    assertThrows(RuleViolation.class, () -> city.as().run(() ->
        agreements.settleSurplus(award, versionOf(award), Money.of("150000.01"), null)));
    city.as().run(() -> agreements.settleSurplus(award, versionOf(award), Money.of("50000.00"), null));
    assertEquals("330600 25000.00, 330602 25000.00", owed());
  }

  @Test
  void c_v1_an_audit_below_what_was_paid_pays_nothing_more_and_asks_10_back() {
    signed();
    paid(1);
    passedMidTerm();
    paid(2);
    reported(3);
    // 6,000,000 × 25 % = 1,500,000; paid 1,600,000: 100,000 back, 50,000 + 50,000.
    city.as().run(() -> agreements.accept(award, versionOf(award), Money.of("6000000.00"), "通过验收"));
    assertEquals("330600 50000.00, 330602 50000.00", owed());
    assertEquals("SETTLED", state());
    assertEquals("0.00 800000.00", AwardSteps.books(award, "CITY"));
    assertTrue(bars.barred(firm.id(), LocalDate.parse("2017-05-01")));
    repaid();
    assertEquals("0.00 750000.00", AwardSteps.books(award, "CITY"));
    assertEquals("0.00 750000.00", AwardSteps.books(award, "COUNTY"));
    assertEquals(false, bars.barred(firm.id(), LocalDate.parse("2017-05-01")));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  private void repaid() {
    for (var one : Owner.all("select id, owner from recovery where award_id = ? order by id", award)) {
      long id = ((Number) one.get(0)).longValue();
      var owner = (String) one.get(1);
      AwardSteps.payer(owner, "payment-maker").as().run(() -> recoveries.mark(id, Steps.version("recovery", id),
          "示例" + Scene.unique()));
      AwardSteps.payer(owner, "payment-checker").as().run(() -> recoveries.confirm(id, Steps.version("recovery", id)));
    }
  }

  @Test
  void c_v2_put_right_in_vain_it_is_terminated_and_50_are_asked_back() {
    signed();
    paid(1);
    reported(2);
    assertThrows(RuleViolation.class, () -> city.as().run(() -> agreements.rectify(award, versionOf(award), 2, " ")));
    city.as().run(() -> agreements.rectify(award, versionOf(award), 2, "进度滞后，两个月内整改"));
    assertThrows(Conflict.class, () -> city.as().run(() -> agreements.pass(award, versionOf(award), 2, "合格")));
    // 1,200,000 paid, 700,000 spent as agreed: 500,000 back, and the 800,000 not paid are free again.
    city.as().run(() -> agreements.terminate(award, versionOf(award), 2, Money.of("700000.00"), "整改无效"));
    assertEquals("330600 250000.00, 330602 250000.00", owed());
    assertEquals("0.00 600000.00", AwardSteps.books(award, "CITY"));
    assertTrue(bars.barred(firm.id(), LocalDate.parse("2017-05-01")));
    assertEquals("TERMINATED", Owner.text("select state from agreement where award_id = ?", award));
    // Nothing new is applied for before it is paid back.
    var refused = assertThrows(Problems.class, () -> SupportSteps.projectApproved(firm, Scene.YUECHENG));
    assertEquals(List.of("support.against"), refused.list().stream().map(Problem::key).toList());
    repaid();
    assertEquals("COMMITTED", Steps.state("award", SupportSteps.projectApproved(firm, Scene.YUECHENG)));
  }

  @Test
  void c_v5_what_the_province_gave_for_the_same_content_is_taken_off() {
    // 1,000,000 of the province: 2,000,000 − 1,000,000 = 1,000,000, half for each level, 600,000 of it after the contract.
    var other = Scene.firm(Scene.YUECHENG);
    var second = SupportSteps.projectApproved(other, Scene.YUECHENG, "1000000.00");
    // The district's line holds half of the first project's 2,000,000, too.
    assertEquals("1500000.00 0.00", AwardSteps.books(second, "COUNTY"));
    assertEquals("600000.00 200000.00 200000.00", Owner.text("select string_agg(amount::text, ' ' order by position) from instalment"
        + " where award_id = ?", second));
    // Where the province gave as much, nothing is left.
    var refused = assertThrows(Problems.class, () -> SupportSteps.projectApproved(Scene.firm(Scene.YUECHENG), Scene.YUECHENG, "2000000.00"));
    assertEquals(List.of("support.nothing-due"), refused.list().stream().map(Problem::key).toList());
  }

  @Test
  void c_v3_it_is_extended_once_in_time_and_not_again() {
    signed();
    Scene.today("2018-10-01");
    assertThrows(RuleViolation.class, () -> firm.as().call(() -> asks.extension(award, LocalDate.parse("2019-06-30"), "设备晚到")));
    Scene.today("2018-09-30");
    assertThrows(RuleViolation.class, () -> firm.as().call(() -> asks.extension(award, LocalDate.parse("2020-01-01"), "太久")));
    var ask = firm.as().call(() -> asks.extension(award, LocalDate.parse("2019-06-30"), "设备晚到"));
    city.as().run(() -> asks.decide(ask, true, null));
    assertEquals("2019-06-30", Owner.text("select ends_on::text from agreement where award_id = ?", award));
    Scene.today("2019-01-01");
    var refused = assertThrows(RuleViolation.class, () ->
        firm.as().call(() -> asks.extension(award, LocalDate.parse("2019-12-31"), "再延一次")));
    assertEquals("agreement.extended-once", refused.key());
  }

  @Test
  void a_change_is_asked_for_while_it_runs_and_three_months_before_its_end_at_the_latest() {
    assertThrows(NotFound.class, () -> firm.as().call(() -> asks.change(award, "更换设备供应商")));
    signed();
    assertThrows(RuleViolation.class, () -> firm.as().call(() -> asks.change(award, " ")));
    // The agreement ends on 31 December 2018: 30 September is the last day.
    Scene.today("2018-09-30");
    var granted = firm.as().call(() -> asks.change(award, "更换设备供应商"));
    var refused = firm.as().call(() -> asks.change(award, "更换项目负责人"));
    city.as().run(() -> asks.decide(granted, true, null));
    assertThrows(RuleViolation.class, () -> city.as().run(() -> asks.decide(refused, false, " ")));
    city.as().run(() -> asks.decide(refused, false, "负责人不符合条件"));
    assertThrows(Conflict.class, () -> city.as().run(() -> asks.decide(granted, false, "再议")));
    assertEquals("GRANTED REFUSED", Owner.text("select string_agg(state, ' ' order by id) from agreement_ask where award_id = ?",
        award));
    Scene.today("2018-10-01");
    assertEquals("agreement.asked-late", assertThrows(RuleViolation.class, () ->
        firm.as().call(() -> asks.change(award, "更换设备"))).key());
  }

  @Test
  void c_v4_cancelled_before_anything_began_all_120_are_asked_back() {
    signed();
    paid(1);
    // Ninety days after the payment, at 0.35 % a year of 360 days: 1,200,000 × 0.0035 × 90 / 360 = 1,050.00, half for each.
    Scene.today(Owner.text("select (paid_on + 90)::text from instalment where award_id = ? and position = 1", award));
    city.as().run(() -> agreements.cancel(award, versionOf(award), "项目未实施"));
    assertEquals("330600 600000.00, 330602 600000.00", owed());
    assertEquals("525.00 525.00", Owner.text("select string_agg(extra::text, ' ') from recovery where award_id = ?", award));
    repaid();
    assertEquals("0.00 0.00", AwardSteps.books(award, "CITY"));
    assertEquals("0.00 0.00", AwardSteps.books(award, "COUNTY"));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void what_was_begun_is_terminated_and_not_cancelled() {
    signed();
    paid(1);
    reported(2);
    assertThrows(RuleViolation.class, () -> city.as().run(() -> agreements.cancel(award, versionOf(award), "撤销")));
  }

  @Test
  void no_part_is_paid_before_its_milestone_and_none_twice() {
    signed();
    assertThrows(RuleViolation.class, () -> city.as().run(() -> agreements.pass(award, versionOf(award), 3, "合格")));
    assertThrows(Conflict.class, () -> city.as().run(() -> agreements.pass(award, versionOf(award), 2, "合格")));
    passedMidTerm();
    assertThrows(RuntimeException.class, () -> city.as().run(() -> agreements.pass(award, versionOf(award), 2, "再次合格")));
    assertEquals(2, Owner.number("select count(*) from instalment where award_id = ? and state = 'DUE'", award));
  }

  @Test
  void an_agreement_is_drafted_by_the_office_signed_by_the_firm_and_nobody_else() {
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.YUECHENG, "county-officer").as().run(() ->
        agreements.draft(award, 0, terms("2017-04-01", "2017-12-31", "2018-12-31"))));
    assertThrows(Problems.class, () -> city.as().run(() ->
        agreements.draft(award, 0, terms("2018-04-01", "2017-12-31", "2018-12-31"))));
    city.as().run(() -> agreements.draft(award, 0, terms("2017-04-01", "2017-12-31", "2018-12-31")));
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> agreements.sign(award, versionOf(award))));
    firm.as().run(() -> agreements.sign(award, versionOf(award)));
    assertThrows(Conflict.class, () -> firm.as().run(() -> agreements.sign(award, versionOf(award))));
  }

  /** What of the award's money is committed and paid, city and district. */
  private String books() {
    return AwardSteps.books(award, "CITY") + ", " + AwardSteps.books(award, "COUNTY");
  }

  private String lines() {
    return Owner.text("select string_agg(distinct l.state, ',') from payment_line l join instalment i on i.id = l.instalment_id"
        + " where i.award_id = ?", award);
  }

  @Test
  void what_nobody_paid_yet_is_neither_paid_nor_asked_back_once_it_is_cancelled() {
    signed();
    city.as().run(() -> agreements.cancel(award, versionOf(award), "项目未实施"));
    assertEquals("STOPPED", lines());
    assertEquals("", owed());
    assertEquals("0.00 0.00, 0.00 0.00", books());
    assertEquals("SETTLED", state());
    var line = AwardSteps.line(award, "CITY");
    assertThrows(RuntimeException.class, () -> AwardSteps.paid(line, Scene.CITY));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void an_end_waits_for_a_part_that_one_level_has_begun_to_pay() {
    signed();
    AwardSteps.paid(AwardSteps.line(award, "CITY"), Scene.CITY);
    var refused = assertThrows(Conflict.class, () -> city.as().run(() -> agreements.cancel(award, versionOf(award), "项目未实施")));
    assertEquals("payment.begun", refused.key());
    AwardSteps.paid(AwardSteps.line(award, "COUNTY"), Scene.YUECHENG);
    city.as().run(() -> agreements.cancel(award, versionOf(award), "项目未实施"));
    assertEquals("330600 600000.00, 330602 600000.00", owed());
  }

  @Test
  void an_acceptance_below_what_is_due_pays_what_is_left_and_asks_nothing_back() {
    signed();
    paid(1);
    passedMidTerm();
    reported(3);
    // 5,600,000 × 25 % = 1,400,000; 1,200,000 paid, the 400,000 of part 2 only due: of it 200,000 is paid, half by each.
    city.as().run(() -> agreements.accept(award, versionOf(award), Money.of("5600000.00"), "通过验收"));
    assertEquals("", owed());
    assertEquals("100000.00 600000.00, 100000.00 600000.00", books());
    for (var line : Owner.all("select id, owner from payment_line where state = 'DUE' and instalment_id in (select id from instalment"
        + " where award_id = ?)", award)) {
      AwardSteps.paid(((Number) line.get(0)).longValue(), (String) line.get(1));
    }
    assertEquals("0.00 700000.00, 0.00 700000.00", books());
    assertEquals("SETTLED", state());
  }

  @Test
  void a_surplus_is_settled_once() {
    acceptedWithASurplus();
    Scene.today("2019-12-31");
    city.as().run(() -> agreements.settleSurplus(award, versionOf(award), Money.of("50000.00"), null));
    var refused = assertThrows(RuleViolation.class, () -> city.as().run(() ->
        agreements.settleSurplus(award, versionOf(award), Money.of("50000.00"), null)));
    assertEquals("agreement.surplus-settled", refused.key());
    assertEquals("330600 25000.00, 330602 25000.00", owed());
  }

  @Test
  void a_milestone_that_nobody_reported_is_ended_after_its_day_and_not_before() {
    signed();
    paid(1);
    assertThrows(Conflict.class, () -> city.as().run(() ->
        agreements.terminate(award, versionOf(award), 2, Money.of("700000.00"), "未按期报告")));
    Scene.today("2018-01-02");
    city.as().run(() -> agreements.terminate(award, versionOf(award), 2, Money.of("700000.00"), "未按期报告"));
    assertEquals("330600 250000.00, 330602 250000.00", owed());
  }

  @Test
  void who_looked_before_a_report_looks_again() {
    signed();
    var seen = versionOf(award);
    reported(2);
    assertThrows(StaleData.class, () -> city.as().run(() -> agreements.pass(award, seen, 2, "合格")));
  }

  @Test
  void of_two_officers_who_answer_one_request_at_once_one_answers() {
    signed();
    var ask = firm.as().call(() -> asks.extension(award, LocalDate.parse("2019-06-30"), "设备晚到"));
    var other = Scene.ofCity("city-officer");
    var race = Race.of(List.<Callable<Boolean>>of(() -> answered(city, ask, true), () -> answered(other, ask, false)));
    assertEquals(1, race.answers().size());
    assertEquals(1, Owner.number("select count(*) from message m join tiding t on t.id = m.tiding_id"
        + " where t.kind = 'AGREEMENT_ANSWERED' and m.account_id = ?", firm.person().id()));
  }

  private boolean answered(Person officer, long ask, boolean granted) {
    officer.as().run(() -> asks.decide(ask, granted, "已研究"));
    return granted;
  }

  @Test
  void each_step_waits_for_whoever_is_next_and_the_firm_is_told() {
    assertTrue(waits(city, TaskKind.AGREEMENT_DRAFT));
    city.as().run(() -> agreements.draft(award, 0, terms("2017-04-01", "2017-12-31", "2018-12-31")));
    assertTrue(!waits(city, TaskKind.AGREEMENT_DRAFT) && waits(firm.person(), TaskKind.AGREEMENT_SIGN));
    firm.as().run(() -> agreements.sign(award, versionOf(award)));
    assertTrue(!waits(firm.person(), TaskKind.AGREEMENT_SIGN) && !waits(firm.person(), TaskKind.MILESTONE_REPORT));
    Scene.today("2017-12-01");
    assertTrue(waits(firm.person(), TaskKind.MILESTONE_REPORT));
    reported(2);
    assertTrue(!waits(firm.person(), TaskKind.MILESTONE_REPORT) && waits(city, TaskKind.MILESTONE_CHECK));
    assertTrue(!waits(Scene.ofCounty(Scene.YUECHENG, "county-officer"), TaskKind.MILESTONE_CHECK));
    city.as().run(() -> agreements.rectify(award, versionOf(award), 2, "进度滞后"));
    assertTrue(!waits(city, TaskKind.MILESTONE_CHECK) && waits(firm.person(), TaskKind.MILESTONE_REPORT));
    reported(2);
    city.as().run(() -> agreements.pass(award, versionOf(award), 2, "合格"));
    var told = Owner.all("select t.kind from message m join tiding t on t.id = m.tiding_id where m.account_id = ? order by m.id",
        firm.person().id()).stream().map(row -> row.get(0)).toList();
    assertTrue(told.containsAll(List.of("AGREEMENT_DRAFTED", "MILESTONE_RECTIFY", "MILESTONE_PASSED")), told.toString());
  }

  private boolean waits(Person who, TaskKind kind) {
    return who.as().call(() -> Steps.the(Tasks.class).list()).stream()
        .anyMatch(task -> task.kind() == kind && task.key().equals(AwardSteps.number(award)));
  }

  @Test
  void an_acceptance_pressed_by_two_officers_at_once_happens_once() {
    signed();
    paid(1);
    passedMidTerm();
    paid(2);
    reported(3);
    var seen = versionOf(award);
    var other = Scene.ofCity("city-officer");
    var race = Race.of(List.<Callable<Money>>of(
        () -> city.as().call(() -> agreements.accept(award, seen, Money.of("7200000.00"), "通过验收")),
        () -> other.as().call(() -> agreements.accept(award, seen, Money.of("7200000.00"), "通过验收"))));
    assertEquals(1, race.won());
    // 1,800,000 in halves, of which 800,000 each are paid.
    assertEquals("100000.00 800000.00, 100000.00 800000.00", books());
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void a_cancellation_pressed_twice_asks_back_once() {
    signed();
    paid(1);
    var seen = versionOf(award);
    city.as().run(() -> agreements.cancel(award, seen, "项目未实施"));
    assertThrows(StaleData.class, () -> city.as().run(() -> agreements.cancel(award, seen, "项目未实施")));
    assertThrows(RuntimeException.class, () -> city.as().run(() -> agreements.cancel(award, versionOf(award), "项目未实施")));
    assertEquals("330600 600000.00, 330602 600000.00", owed());
  }

  @Test
  void a_payer_who_marks_a_part_while_it_is_cancelled_is_either_in_time_or_refused() {
    signed();
    var line = AwardSteps.line(award, "CITY");
    var payer = AwardSteps.payer(Scene.CITY, "payment-maker");
    var race = Race.of(List.<Callable<Boolean>>of(() -> marked(payer, line), this::cancelled));
    // Whoever comes second finds what the first left: never a stopped line that is paid, nor an end that forgot a mark.
    assertEquals(1, race.won());
    assertTrue(List.of("MARKED", "STOPPED").contains(Owner.text("select state from payment_line where id = ?", line)));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  private boolean marked(Person payer, long line) {
    payer.as().run(() -> payments.markPaid(line, Steps.version("payment_line", line), "示例" + Scene.unique()));
    return true;
  }

  private boolean cancelled() {
    city.as().run(() -> agreements.cancel(award, versionOf(award), "项目未实施"));
    return true;
  }

  @Test
  void another_firm_neither_reports_nor_asks_and_no_other_role_acts_on_an_agreement() {
    signed();
    var other = Scene.firm(Scene.YUECHENG);
    assertThrows(NotFound.class, () -> other.as().run(() -> agreements.report(award, versionOf(award), 2, "节点任务完成", List.of())));
    assertThrows(NotFound.class, () -> other.as().call(() -> asks.extension(award, LocalDate.parse("2019-06-30"), "设备晚到")));
    for (var role : List.of("programme-manager", "finance-reviewer", "payment-maker", "auditor", "applicant")) {
      var outsider = Scene.outside(role).as();
      assertThrows(EJBAccessException.class, () -> outsider.run(() -> agreements.cancel(award, versionOf(award), "撤销")), role);
      assertThrows(EJBAccessException.class, () -> outsider.run(() ->
          agreements.accept(award, versionOf(award), Money.of("1.00"), "通过")), role);
      assertThrows(EJBAccessException.class, () -> outsider.run(() -> asks.decide(1, true, "同意")), role);
    }
    assertThrows(EJBAccessException.class, () -> city.as().run(() -> agreements.sign(award, versionOf(award))));
    assertThrows(EJBAccessException.class, () -> firm.as().run(() ->
        agreements.draft(award, versionOf(award), terms("2017-04-01", "2017-12-31", "2018-12-31"))));
  }

  @Test
  void an_act_that_breaks_off_in_the_middle_leaves_nothing_behind() {
    signed();
    paid(1);
    passedMidTerm();
    // The second level has paid its line of part 2: the end is refused after the milestone was already failed in memory.
    AwardSteps.paid(AwardSteps.line(award, "COUNTY"), Scene.YUECHENG);
    var before = books() + state() + versionOf(award) + Owner.number("select count(*) from agreement_event where award_id = ?", award);
    Scene.today("2019-02-01");
    assertThrows(Conflict.class, () -> city.as().run(() ->
        agreements.terminate(award, versionOf(award), 3, Money.of("1.00"), "未按期报告")));
    assertEquals(before, books() + state() + versionOf(award)
        + Owner.number("select count(*) from agreement_event where award_id = ?", award));
    assertEquals("", owed());
  }
}
