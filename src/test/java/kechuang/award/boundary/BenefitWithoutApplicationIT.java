package kechuang.award.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kechuang.claim.boundary.AwardNotices;
import kechuang.claim.boundary.DailyWork;
import kechuang.claim.boundary.NoticeBoard;
import kechuang.claim.boundary.Objections;
import kechuang.claim.entity.Objection;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.ledger.entity.CapReached;
import kechuang.money.Money;
import kechuang.payment.boundary.PaymentFilter;
import kechuang.payment.boundary.PaymentList;
import kechuang.payment.boundary.Payments;
import kechuang.platform.boundary.RowRequest;
import kechuang.testing.As;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A firm that a list names is offered its reward, says yes, and is paid after a notice: 20万 for the first recognition as a
 * high-tech firm, of which the city and 柯桥 pay half each. Whoever says nothing is called and loses nothing.
 */
@ArquillianTest
class BenefitWithoutApplicationIT {

  @Inject
  private AwardLists lists;
  @Inject
  private Awards awards;
  @Inject
  private AwardRegister register;
  @Inject
  private AwardNotices notices;
  @Inject
  private NoticeBoard board;
  @Inject
  private Objections objections;
  @Inject
  private DailyWork work;
  @Inject
  private Payments payments;
  @Inject
  private PaymentList paymentList;

  private Organisation firm;
  private Person manager;

  @BeforeEach
  void the_policy_year_is_2016() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    firm = Scene.firm();
    manager = Scene.ofCity("programme-manager");
  }

  private static String state(long award) {
    return Steps.state("award", award);
  }

  private void agree(Person who, long list) {
    who.as().run(() -> lists.agree(list, Steps.version("award_list", list)));
  }

  @Test
  void from_the_list_to_the_account_in_a_yes_a_notice_and_two_payments() {
    var award = AwardSteps.offered(firm);
    assertEquals("OFFERED", state(award));
    assertEquals("200000.00", Owner.text("select amount::text from award where id = ?", award));
    // Ten working days after 6 March 2017.
    assertEquals("2017-03-20", Owner.text("select due_on::text from award where id = ?", award));

    AwardSteps.accept(firm, award);
    assertEquals("COMMITTED", state(award));
    // 200,000 in halves: 100,000.00 + 100,000.00.
    assertEquals("100000.00 0.00", AwardSteps.books(award, "CITY"));
    assertEquals("100000.00 0.00", AwardSteps.books(award, "COUNTY"));

    var notice = AwardSteps.publish(Scene.ofCity("city-officer"), award);
    // Five working days after 6 March, the day itself not counted.
    assertEquals("2017-03-13", Owner.text("select ends_on::text from notice where id = ?", notice));
    var number = Owner.text("select number from notice where id = ?", notice);
    assertTrue(board.open(number).lines().stream().anyMatch(line -> line.firm().equals(firm.name())
        && line.amount().equals(Money.of("200000.00"))));

    AwardSteps.noticeOver(award);
    assertEquals("GRANTED", state(award));
    AwardSteps.paid(AwardSteps.line(award, "CITY"), Scene.CITY);
    assertEquals("GRANTED", state(award));
    AwardSteps.paid(AwardSteps.line(award, "COUNTY"), Scene.KEQIAO);
    assertEquals("SETTLED", state(award));
    assertEquals("0.00 100000.00", AwardSteps.books(award, "CITY"));
    assertEquals("0.00 100000.00", AwardSteps.books(award, "COUNTY"));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
    assertEquals(List.of("PROPOSE", "AGREE", "ACCEPT", "PUBLISH", "CLEAR", "SETTLE"), Owner.all(
        "select event from award_event where award_id = ? order by id", award).stream().map(row -> row.get(0)).toList());
  }

  @Test
  void what_was_given_for_a_matter_is_not_given_again() {
    var award = AwardSteps.offered(firm);
    AwardSteps.accept(firm, award);
    AwardSteps.matched(manager);
    // The condition "nothing was given under this measure before" holds no more.
    assertEquals(0, Owner.number("select count(*) from matching_result r where organisation_id = ? and measure_code = 'HT-NEW'"
        + " and run_id = (select max(id) from matching_run where owner = '330600')", firm.id()));
  }

  @Test
  void two_certificates_of_one_title_and_year_are_offered_once() {
    AwardSteps.recognised(firm);
    var award = AwardSteps.offered(firm);
    assertEquals(1, Owner.number("select count(*) from award where organisation_id = ?", firm.id()));
    assertEquals("OFFERED", state(award));
  }

  @Test
  void what_a_firm_left_is_not_offered_again() {
    var award = AwardSteps.offered(firm);
    firm.as().run(() -> awards.decline(award, Steps.version("award", award), null));
    assertEquals("DECLINED", state(award));
    AwardSteps.matched(manager);
    var again = manager.as().call(() -> lists.preview("HT-NEW"));
    assertTrue(again.lines().stream().noneMatch(line -> line.organisationId() == firm.id()));
    assertTrue(again.leftOut().stream().anyMatch(one -> one.organisationId() == firm.id()
        && one.reason().equals("award.left-out.declined")));
  }

  @Test
  void whose_facts_nobody_confirmed_is_left_out_and_the_list_says_so() {
    var declared = Scene.firm(Scene.KEQIAO, "DECLARED");
    AwardSteps.recognised(declared);
    AwardSteps.matched(manager);
    var list = manager.as().call(() -> lists.preview("HT-NEW"));
    assertTrue(list.lines().stream().noneMatch(line -> line.organisationId() == declared.id()));
    assertEquals(List.of("award.left-out.unconfirmed"), list.leftOut().stream().filter(one -> one.organisationId() == declared.id())
        .map(LeftOut::reason).toList());
  }

  @Test
  void nobody_agrees_with_a_list_of_his_own() {
    AwardSteps.recognised(firm);
    var list = AwardSteps.proposed(manager, firm);
    assertThrows(RuleViolation.class, () -> agree(manager, list));
    // Neither does the database take it from anybody.
    assertThrows(RuntimeException.class, () -> Owner.run("update award_list set state = 'AGREED', agreed_by = proposed_by"
        + " where id = ?", list));
    agree(Scene.ofCity("programme-manager"), list);
  }

  @Test
  void a_list_that_is_not_agreed_on_is_nobody_s_business() {
    AwardSteps.recognised(firm);
    var list = AwardSteps.proposed(manager, firm);
    var award = AwardSteps.awardOf(firm);
    var number = Owner.text("select number from award where id = ?", award);
    assertThrows(NotFound.class, () -> firm.as().call(() -> register.get(number, Locale.ENGLISH)));
    assertThrows(NotFound.class, () -> AwardSteps.accept(firm, award));
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.KEQIAO, "county-officer").as()
        .call(() -> register.get(number, Locale.ENGLISH)));
    manager.as().run(() -> lists.setAside(list, Steps.version("award_list", list), "名单来源需要核实"));
    assertEquals("SET_ASIDE", state(award));
    assertThrows(NotFound.class, () -> AwardSteps.accept(firm, award));
  }

  @Test
  void two_managers_who_agree_at_once_ask_each_firm_once() {
    AwardSteps.recognised(firm);
    var list = AwardSteps.proposed(manager, firm);
    var version = Steps.version("award_list", list);
    var one = Scene.ofCity("programme-manager");
    var other = Scene.ofCity("programme-manager");
    var race = Race.of(List.<Callable<Boolean>>of(agreeing(one, list, version), agreeing(other, list, version)));
    assertEquals(1, race.answers().size());
    assertEquals(1, Owner.number("select count(*) from award_event where award_id = ? and event = 'AGREE'",
        AwardSteps.awardOf(firm)));
  }

  private Callable<Boolean> agreeing(Person who, long list, long version) {
    return () -> who.as().call(() -> {
      lists.agree(list, version);
      return true;
    });
  }

  @Test
  void two_people_of_the_firm_who_take_it_at_once_are_given_it_once() {
    var award = AwardSteps.offered(firm);
    var version = Steps.version("award", award);
    var colleague = Scene.outside("applicant");
    Scene.belongs(colleague, firm);
    var race = Race.of(List.<Callable<Boolean>>of(accepting(firm.as(), award, version),
        accepting(colleague.as(), award, version)));
    assertEquals(1, race.answers().size());
    assertEquals("100000.00 0.00", AwardSteps.books(award, "CITY"));
  }

  private Callable<Boolean> accepting(As who, long award, long version) {
    return () -> who.call(() -> {
      awards.accept(award, version, Money.of("200000.00"), AwardSteps.account(firm));
      return true;
    });
  }

  @Test
  void an_amount_or_an_account_that_was_not_seen_is_not_taken() {
    var award = AwardSteps.offered(firm);
    var version = Steps.version("award", award);
    assertThrows(Conflict.class, () -> firm.as().run(() ->
        awards.accept(award, version, Money.of("150000.00"), AwardSteps.account(firm))));
    assertThrows(RuleViolation.class, () -> firm.as().run(() ->
        awards.accept(award, version, Money.of("200000.00"), AwardSteps.account(firm) + 1)));
    assertThrows(StaleData.class, () -> firm.as().run(() ->
        awards.accept(award, version + 1, Money.of("200000.00"), AwardSteps.account(firm))));
    assertEquals("OFFERED", state(award));
  }

  @Test
  void another_firm_s_offer_looks_like_none() {
    var award = AwardSteps.offered(firm);
    var other = Scene.firm();
    assertThrows(NotFound.class, () -> other.as().run(() -> awards.accept(award, Steps.version("award", award),
        Money.of("200000.00"), AwardSteps.account(other))));
    assertThrows(NotFound.class, () -> other.as().call(() -> register.get(
        Owner.text("select number from award where id = ?", award), Locale.ENGLISH)));
    assertThrows(EJBAccessException.class, () -> manager.as().run(() -> awards.accept(award, 1, Money.of("200000.00"), 1)));
  }

  @Test
  void a_firm_that_is_barred_meanwhile_is_told_that_the_conditions_no_longer_hold() {
    var award = AwardSteps.offered(firm);
    Owner.run("insert into bar (id, organisation_id, from_day, until_day, reason) values (nextval('bar_id'), ?,"
        + " '2017-01-01', '2018-12-31', '示例失信')", firm.id());
    var refused = assertThrows(RuleViolation.class, () -> AwardSteps.accept(firm, award));
    assertEquals("award.no-longer", refused.key());
    assertEquals("OFFERED", state(award));
  }

  @Test
  void the_title_that_an_accepted_offer_rests_on_is_locked_with_its_number() {
    var award = AwardSteps.offered(firm);
    var title = "select coalesce(locked_for, '') from register_entry where kind = 'TITLE' and credit_code = ?";
    assertEquals("", Owner.text(title, firm.code()));
    AwardSteps.accept(firm, award);
    assertEquals(AwardSteps.number(award), Owner.text(title, firm.code()));
  }

  @Test
  void an_offer_taken_after_new_year_is_paid_from_the_new_year_for_the_old_one() {
    Owner.run("delete from measure_fund where fiscal_year = 2018");
    Owner.run("insert into fiscal_year (year, state) values (2018, 'OPEN') on conflict do nothing");
    var award = AwardSteps.offered(firm);
    Scene.today("2018-01-03");
    assertThrows(RuleViolation.class, () -> AwardSteps.accept(firm, award));
    AwardSteps.funded(2018, Scene.KEQIAO, "500000.00");
    AwardSteps.accept(firm, award);
    assertEquals("2018 2016", Owner.text("select fiscal_year || ' ' || policy_year from award where id = ?", award));
  }

  @Test
  void a_budget_that_is_short_pays_nothing_and_keeps_the_offer() {
    var award = AwardSteps.offered(firm);
    AwardSteps.funded(Scene.KEQIAO, "99999.99");
    assertThrows(CapReached.class, () -> AwardSteps.accept(firm, award));
    assertEquals("OFFERED", state(award));
    AwardSteps.funded(Scene.KEQIAO, "100000.00");
    AwardSteps.accept(firm, award);
    assertEquals("COMMITTED", state(award));
  }

  @Test
  void a_year_without_a_budget_line_for_it_is_refused_in_words() {
    var award = AwardSteps.offered(firm);
    Owner.run("delete from measure_fund where owner = ? and fiscal_year = 2017", Scene.KEQIAO);
    assertEquals("award.no-fund", assertThrows(RuleViolation.class, () -> AwardSteps.accept(firm, award)).key());
  }

  @Test
  void in_a_county_that_pays_alone_the_county_pays_the_city_s_part_too() {
    AwardSteps.funded(Scene.XINCHANG, "5000000.00");
    var there = Scene.firm(Scene.XINCHANG);
    var award = AwardSteps.offered(there);
    AwardSteps.accept(there, award);
    assertEquals("200000.00 0.00", AwardSteps.books(award, "COUNTY"));
    assertEquals(1, Owner.number("select count(*) from award_share where award_id = ?", award));
  }

  @Test
  void silence_neither_pays_nor_lapses_and_the_county_calls() {
    var award = AwardSteps.offered(firm);
    Scene.today("2017-03-20");
    As.system().run(work::run);
    assertEquals("OFFERED", state(award));
    Scene.today("2017-03-21");
    As.system().run(work::run);
    assertEquals("UNANSWERED", state(award));
    var officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    var row = officer.as().call(() -> register.toCall(firm.name(), RowRequest.first(10))).list().get(0);
    assertEquals(award, row.id());
    officer.as().run(() -> awards.call(award, row.version(), "电话无人接听", LocalDate.parse("2017-03-24")));
    assertEquals("UNANSWERED", state(award));
    assertThrows(RuleViolation.class, () -> officer.as().run(() -> awards.call(award, Steps.version("award", award), " ",
        LocalDate.parse("2017-03-24"))));
    assertThrows(RuleViolation.class, () -> officer.as().run(() -> awards.call(award, Steps.version("award", award),
        "电话无人接听", LocalDate.parse("2017-03-21"))));
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.YUECHENG, "county-officer").as().run(() -> awards.call(award,
        Steps.version("award", award), "不是本区企业", LocalDate.parse("2017-03-24"))));
    // Whoever comes late is still given what is his.
    AwardSteps.accept(firm, award);
    assertEquals("COMMITTED", state(award));
  }

  @Test
  void a_manager_takes_back_what_nobody_has_answered_and_nothing_else() {
    var award = AwardSteps.offered(firm);
    assertThrows(RuleViolation.class, () -> manager.as().run(() -> awards.withdraw(award, Steps.version("award", award), "")));
    manager.as().run(() -> awards.withdraw(award, Steps.version("award", award), "证书登记有误，先核实"));
    assertEquals("SET_ASIDE", state(award));
    var second = AwardSteps.offered(firm);
    AwardSteps.accept(firm, second);
    assertThrows(Conflict.class, () -> manager.as().run(() ->
        awards.withdraw(second, Steps.version("award", second), "太晚了")));
  }

  @Test
  void an_objection_that_holds_ends_the_award_and_gives_the_money_back() {
    var award = AwardSteps.offered(firm);
    AwardSteps.accept(firm, award);
    var officer = Scene.ofCity("city-officer");
    AwardSteps.publish(officer, award);
    var number = Owner.text("select number from award where id = ?", award);
    var objection = officer.as().call(() -> objections.suspend(number, "证书编号与名单不符"));
    AwardSteps.noticeOver(award);
    assertEquals("PUBLISHED", state(award));
    var other = Scene.ofCity("city-officer");
    assertThrows(RuleViolation.class, () -> other.as().run(() -> objections.uphold(objection,
        Steps.version("objection", objection), Objection.Outcome.RETURN, "退回")));
    other.as().run(() -> objections.uphold(objection, Steps.version("objection", objection), Objection.Outcome.REJECT,
        "经核实证书不属于该企业"));
    assertEquals("REVOKED", state(award));
    assertEquals("0.00 0.00", AwardSteps.books(award, "CITY"));
    assertEquals("0.00 0.00", AwardSteps.books(award, "COUNTY"));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void an_objection_that_does_not_hold_lets_it_go_on() {
    var award = AwardSteps.offered(firm);
    AwardSteps.accept(firm, award);
    var officer = Scene.ofCity("city-officer");
    AwardSteps.publish(officer, award);
    var objection = officer.as().call(() -> objections.suspend(Owner.text("select number from award where id = ?", award),
        "需要核对证书"));
    AwardSteps.noticeOver(award);
    Scene.ofCity("city-officer").as().run(() -> objections.dismiss(objection, Steps.version("objection", objection),
        "证书真实有效"));
    assertEquals("GRANTED", state(award));
    assertEquals(2, Owner.number("select count(*) from payment_line l join instalment i on i.id = l.instalment_id"
        + " where i.award_id = ?", award));
  }

  @Test
  void what_was_not_looked_at_is_not_published() {
    var award = AwardSteps.offered(firm);
    AwardSteps.accept(firm, award);
    var officer = Scene.ofCity("city-officer");
    assertThrows(StaleData.class, () -> officer.as().call(() -> notices.publish("HT-NEW", Scene.CITY, List.of(award + 1))));
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.KEQIAO, "county-officer").as()
        .call(() -> notices.publish("HT-NEW", Scene.CITY, List.of(award))));
  }

  @Test
  void money_that_the_bank_sends_back_is_paid_again_and_once() {
    var award = AwardSteps.offered(firm);
    AwardSteps.accept(firm, award);
    AwardSteps.publish(Scene.ofCity("city-officer"), award);
    AwardSteps.noticeOver(award);
    var line = AwardSteps.line(award, "CITY");
    AwardSteps.paid(line, Scene.CITY);
    AwardSteps.paid(AwardSteps.line(award, "COUNTY"), Scene.KEQIAO);
    assertEquals("SETTLED", state(award));
    var maker = Scene.ofCity("payment-maker");
    var checker = Scene.ofCity("payment-checker");
    maker.as().run(() -> payments.markReturned(line, Steps.version("payment_line", line), "户名不符"));
    checker.as().run(() -> payments.confirm(line, Steps.version("payment_line", line)));
    assertEquals("GRANTED", state(award));
    assertEquals("100000.00 0.00", AwardSteps.books(award, "CITY"));
    maker.as().run(() -> payments.reissue(line, Steps.version("payment_line", line)));
    AwardSteps.paid(line, Scene.CITY);
    assertEquals("SETTLED", state(award));
    assertEquals("0.00 100000.00", AwardSteps.books(award, "CITY"));
  }

  @Test
  void the_payment_list_names_the_award_and_shows_each_level_its_own() {
    var award = AwardSteps.offered(firm);
    AwardSteps.accept(firm, award);
    AwardSteps.publish(Scene.ofCity("city-officer"), award);
    AwardSteps.noticeOver(award);
    var number = Owner.text("select number from award where id = ?", award);
    var city = Scene.ofCity("payment-maker").as().call(() -> paymentList.ask(new PaymentFilter(number, null),
        RowRequest.first(10))).list();
    assertEquals(1, city.size());
    assertEquals(number, city.get(0).claim());
    assertEquals(Money.of("100000.00"), city.get(0).amount());
    assertEquals(0, Scene.ofCounty(Scene.YUECHENG, "payment-maker").as().call(() ->
        paymentList.ask(new PaymentFilter(number, null), RowRequest.first(10))).list().size());
  }
}
