package kechuang.award.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kechuang.award.entity.ExitWay;
import kechuang.award.entity.HoldingExit;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.money.Money;
import kechuang.money.Rate;
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
 * The city takes part in a venture fund with 200万 (INV-STAGE), paid in on 6 March 2017: an asset in the investment register until
 * it is sold, at cost for three years and with 4.35 % simple interest a year later. What comes of it goes back to the fund's line.
 */
@ArquillianTest
class HoldingsIT {

  private static final Rate FIFTH = Rate.of("0.2");
  private static final Money WHOLE = Money.of("10000000.00");

  @Inject
  private Holdings holdings;
  @Inject
  private HoldingRegister register;
  @Inject
  private Recoveries recoveries;
  @Inject
  private Payments payments;
  @Inject
  private Tasks tasks;

  private Organisation fund;
  private Person officer;
  private Person another;
  private long award;

  @BeforeEach
  void a_fund_that_was_paid_in() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "9000000.00");
    fund = SupportSteps.fund(Scene.KEQIAO);
    officer = Scene.ofCity("city-officer");
    another = Scene.ofCity("city-officer");
    award = SupportSteps.participation(fund, Scene.KEQIAO, "2000000.00");
  }

  private void paidIn() {
    AwardSteps.paidIn(fund, award, "2017-03-06");
  }

  private void entered() {
    paidIn();
    officer.as().run(() -> holdings.enter(award, FIFTH, WHOLE, "出资证明"));
  }

  private static HoldingExit exit(ExitWay way, String day, String price) {
    return new HoldingExit(way, LocalDate.parse(day), Money.of(price), "示例创投管理有限公司");
  }

  private void propose(Person who, HoldingExit way, String note) {
    who.as().run(() -> holdings.proposeExit(award, AwardSteps.holdingVersion(award), way, note));
  }

  private void agree(Person who) {
    who.as().run(() -> holdings.agreeExit(award, AwardSteps.holdingVersion(award)));
  }

  private String state() {
    return Owner.text("select state from holding where award_id = ?", award);
  }

  private String owed() {
    return Owner.text("select coalesce(string_agg(owner || ' ' || amount || ' ' || extra, ', '), '') from recovery where award_id = ?",
        award);
  }

  /** The money came, and both persons of the city's finance office say so. */
  private void came() {
    var id = Owner.number("select id from recovery where award_id = ?", award);
    Scene.ofCity("payment-maker").as().run(() -> recoveries.mark(id, Steps.version("recovery", id), "示例" + Scene.unique()));
    Scene.ofCity("payment-checker").as().run(() -> recoveries.confirm(id, Steps.version("recovery", id)));
  }

  @Test
  void d3_sold_in_the_second_year_it_costs_what_was_paid_in_and_the_fund_has_its_money_again() {
    entered();
    assertEquals("0.00 2000000.00", AwardSteps.books(award, "CITY"));
    Scene.today("2019-02-01");
    propose(officer, exit(ExitWay.BUY_BACK, "2019-02-01", "2000000.00"), null);
    assertEquals("", owed());
    agree(another);
    assertEquals("LEFT", state());
    assertEquals("330600 2000000.00 0.00", owed());
    came();
    assertEquals("0.00 0.00", AwardSteps.books(award, "CITY"));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void d3_after_four_years_the_gain_of_34_8_comes_with_it_and_no_budget_line_grows_by_it() {
    entered();
    Scene.today("2021-03-06");
    // 2,000,000 × (1 + 4 × 4.35 %) = 2,348,000: one fen less is refused.
    var less = assertThrows(RuleViolation.class, () -> propose(officer, exit(ExitWay.SALE, "2021-03-06", "2347999.99"), null));
    assertEquals("holding.price-less", less.key());
    assertEquals(Money.of("2348000.00"), officer.as().call(() -> register.get(AwardSteps.number(award), Locale.ENGLISH)).price());
    propose(officer, exit(ExitWay.BUY_BACK, "2021-03-06", "2348000.00"), null);
    agree(another);
    assertEquals("330600 2000000.00 348000.00", owed());
    came();
    assertEquals("0.00 0.00", AwardSteps.books(award, "CITY"));
    var row = officer.as().call(() -> register.all()).stream().filter(one -> one.number().equals(AwardSteps.number(award)))
        .findFirst().orElseThrow();
    assertEquals(Money.of("2000000.00") + " " + Money.of("348000.00"), row.back() + " " + row.gain());
  }

  @Test
  void what_was_dissolved_brings_what_is_left_for_a_reason_and_the_rest_stays_spent() {
    entered();
    assertThrows(RuleViolation.class, () -> propose(officer, exit(ExitWay.LIQUIDATION, "2017-03-06", "500000.00"), null));
    propose(officer, exit(ExitWay.LIQUIDATION, "2017-03-06", "500000.00"), "基金清算报告");
    agree(another);
    assertEquals("330600 500000.00 0.00", owed());
    came();
    // 2,000,000 - 500,000 = 1,500,000 are lost.
    assertEquals("0.00 1500000.00", AwardSteps.books(award, "CITY"));
  }

  @Test
  void nobody_agrees_with_an_exit_of_his_own_and_neither_does_the_database() {
    entered();
    propose(officer, exit(ExitWay.BUY_BACK, "2017-03-06", "2000000.00"), null);
    assertThrows(RuleViolation.class, () -> agree(officer));
    assertThrows(RuntimeException.class, () -> Owner.run("update holding set state = 'LEFT', agreed_by = proposed_by where"
        + " award_id = ?", award));
    assertFalse(officer.as().call(() -> register.get(AwardSteps.number(award), Locale.ENGLISH)).may("AGREE_EXIT"));
    assertTrue(another.as().call(() -> register.get(AwardSteps.number(award), Locale.ENGLISH)).may("AGREE_EXIT"));
    another.as().run(() -> holdings.setAside(award, AwardSteps.holdingVersion(award), "价格待评估"));
    assertEquals("HELD", state());
  }

  @Test
  void two_officers_who_agree_at_once_ask_for_the_money_once() {
    entered();
    propose(officer, exit(ExitWay.BUY_BACK, "2017-03-06", "2000000.00"), null);
    var version = AwardSteps.holdingVersion(award);
    var third = Scene.ofCity("city-officer");
    var race = Race.of(List.<Callable<Boolean>>of(agreeing(another, version), agreeing(third, version)));
    assertEquals(1, race.answers().size());
    assertEquals("330600 2000000.00 0.00", owed());
  }

  private Callable<Boolean> agreeing(Person who, long version) {
    return () -> who.as().call(() -> {
      holdings.agreeExit(award, version);
      return true;
    });
  }

  @Test
  void what_the_bank_sent_back_meanwhile_is_not_sold_before_it_is_paid_in_again() {
    entered();
    propose(officer, exit(ExitWay.BUY_BACK, "2017-03-06", "2000000.00"), null);
    var line = AwardSteps.line(award, "CITY");
    Scene.ofCity("payment-maker").as().run(() -> payments.markReturned(line, Steps.version("payment_line", line), "户名不符"));
    Scene.ofCity("payment-checker").as().run(() -> payments.confirm(line, Steps.version("payment_line", line)));
    assertEquals("holding.parts-left", assertThrows(RuleViolation.class, () -> agree(another)).key());
    assertEquals("", owed());
    assertTrue(another.as().call(() -> register.get(AwardSteps.number(award), Locale.ENGLISH)).may("SET_ASIDE"));
    another.as().run(() -> holdings.setAside(award, AwardSteps.holdingVersion(award), "款项被退回"));
    assertEquals("holding.parts-left", assertThrows(RuleViolation.class,
        () -> propose(officer, exit(ExitWay.BUY_BACK, "2017-03-06", "2000000.00"), null)).key());
  }

  @Test
  void what_was_not_paid_in_yet_is_neither_entered_nor_shown() {
    AwardSteps.granted(officer, award, "2017-03-06");
    assertEquals("holding.nothing-paid", assertThrows(RuleViolation.class,
        () -> officer.as().run(() -> holdings.enter(award, FIFTH, WHOLE, null))).key());
    assertThrows(NotFound.class, () -> officer.as().call(() -> register.get(AwardSteps.number(award), Locale.ENGLISH)));
  }

  @Test
  void it_is_entered_once_with_a_share_that_the_rule_allows() {
    paidIn();
    assertTrue(waits(officer, TaskKind.HOLDING_ENTER));
    // 25 % is the most: 25.01 % is not.
    assertEquals("holding.share-more", assertThrows(RuleViolation.class,
        () -> officer.as().run(() -> holdings.enter(award, Rate.of("0.2501"), WHOLE, null))).key());
    assertThrows(RuleViolation.class, () -> officer.as().run(() -> holdings.enter(award, FIFTH, Money.ZERO, null)));
    officer.as().run(() -> holdings.enter(award, Rate.of("0.25"), WHOLE, null));
    assertThrows(Conflict.class, () -> another.as().run(() -> holdings.enter(award, FIFTH, WHOLE, null)));
    assertFalse(waits(officer, TaskKind.HOLDING_ENTER));
    assertEquals(1, Owner.number("select count(*) from message m join tiding t on t.id = m.tiding_id where m.account_id = ?"
        + " and t.kind = 'HOLDING_ENTERED'", fund.person().id()));
  }

  private boolean waits(Person who, TaskKind kind) {
    return who.as().call(() -> tasks.list()).stream().anyMatch(task -> task.kind() == kind
        && task.key().equals(AwardSteps.number(award)));
  }

  @Test
  void a_new_value_needs_a_reason_and_a_form_from_before_is_refused() {
    entered();
    var version = AwardSteps.holdingVersion(award);
    assertThrows(RuleViolation.class, () -> officer.as().run(() -> holdings.revalue(award, version, FIFTH, WHOLE, " ")));
    officer.as().run(() -> holdings.revalue(award, version, Rate.of("0.16"), Money.of("15000000.00"), "第二轮出资"));
    // 15,000,000 × 16 % = 2,400,000
    assertEquals(Money.of("2400000.00"), officer.as().call(() -> register.get(AwardSteps.number(award), Locale.ENGLISH)).holding()
        .worth());
    assertThrows(StaleData.class, () -> another.as().run(() -> holdings.revalue(award, version, FIFTH, WHOLE, "旧表单")));
  }

  @Test
  void what_was_sold_stays_as_it_was_agreed_on() {
    entered();
    propose(officer, exit(ExitWay.BUY_BACK, "2017-03-06", "2000000.00"), null);
    agree(another);
    assertThrows(RuntimeException.class, () -> officer.as().run(() -> holdings.revalue(award, AwardSteps.holdingVersion(award), FIFTH,
        WHOLE, "事后")));
    assertThrows(IllegalStateException.class, () -> Owner.run("update holding set price = 1 where award_id = ?", award));
    assertThrows(RuntimeException.class, () -> propose(officer, exit(ExitWay.SALE, "2017-03-06", "2000000.00"), null));
  }

  @Test
  void it_is_sold_on_a_day_between_the_payment_and_today() {
    entered();
    assertThrows(Problems.class, () -> propose(officer, exit(ExitWay.SALE, "2017-03-05", "2000000.00"), null));
    assertThrows(Problems.class, () -> propose(officer, exit(ExitWay.SALE, "2017-03-07", "2000000.00"), null));
    assertThrows(Problems.class, () -> propose(officer, new HoldingExit(ExitWay.SALE, LocalDate.parse("2017-03-06"), null, " "), null));
  }

  @Test
  void another_office_and_the_fund_itself_decide_nothing_and_a_stranger_sees_nothing() {
    entered();
    var number = AwardSteps.number(award);
    assertEquals(number, fund.as().call(() -> register.get(number, Locale.ENGLISH)).award().getNumber());
    assertTrue(fund.as().call(() -> register.get(number, Locale.ENGLISH)).may().isEmpty());
    assertThrows(NotFound.class, () -> Scene.firm().as().call(() -> register.get(number, Locale.ENGLISH)));
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.YUECHENG, "county-officer").as()
        .call(() -> register.get(number, Locale.ENGLISH)));
    assertThrows(NotFound.class, () -> propose(Scene.ofCounty(Scene.KEQIAO, "county-officer"),
        exit(ExitWay.BUY_BACK, "2017-03-06", "2000000.00"), null));
    assertThrows(RuntimeException.class, () -> propose(fund.person(), exit(ExitWay.BUY_BACK, "2017-03-06", "2000000.00"), null));
    var county = Scene.ofCounty(Scene.YUECHENG, "county-officer").as().call(() -> register.all());
    assertTrue(county.stream().noneMatch(row -> row.number().equals(number)));
  }

  @Test
  void whoever_is_no_venture_fund_gets_nothing_of_it() {
    var firm = Scene.firm();
    var id = SupportSteps.investmentDraft(firm, "2000000.00");
    assertThrows(RuleViolation.class, () -> SupportSteps.submit(firm, id));
  }
}
