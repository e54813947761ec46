package kechuang.inbox.boundary;

import static kechuang.testing.Steps.confirm;
import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kechuang.claim.boundary.DailyWork;
import kechuang.fault.Conflict;
import kechuang.review.boundary.Decision;
import kechuang.testing.As;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reminders come once for each distance, however often and on however many nodes the work of the day is done. Vouchers
 * here are valid for two months from Friday, 2017-03-10, until 2017-05-09, and can be redeemed until 2017-06-09.
 */
@ArquillianTest
class RemindersIT {

  private Round round;
  private Organisation firm;
  private Organisation provider;

  @BeforeEach
  void vouchers_of_two_months() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().firmRedeems().withoutSpotChecks().validFor(2, 1).answers(5).make();
    firm = Scene.firm();
    provider = Scene.provider();
  }

  private static void on(String day) {
    Scene.today(day);
    As.system().run(() -> the(ReminderWork.class).run());
  }

  private static List<Object> reminders(Organisation whose) {
    return Owner.all("select t.kind from message m join tiding t on t.id = m.tiding_id where m.account_id = ?"
        + " and (t.kind like '%DUE' or t.kind = 'VOUCHER_EXPIRING') order by m.id", whose.person().id()).stream()
        .map(row -> row.get(0)).toList();
  }

  @Test
  void a_voucher_is_reminded_of_thirty_and_seven_days_before_it_expires_and_not_in_between() {
    voucher(firm, round, "100000.00");
    on("2017-04-08");
    assertEquals(List.of(), reminders(firm));
    on("2017-04-09");
    on("2017-04-09");
    on("2017-04-10");
    on("2017-05-01");
    assertEquals(List.of("VOUCHER_EXPIRING"), reminders(firm));
    on("2017-05-02");
    on("2017-05-09");
    assertEquals(List.of("VOUCHER_EXPIRING", "VOUCHER_EXPIRING"), reminders(firm));
    var text = Owner.text("select t.text_zh from message m join tiding t on t.id = m.tiding_id where m.account_id = ?"
        + " order by m.id desc limit 1", firm.person().id());
    assertTrue(text.contains("还有 100,000.00 元未使用，有效期至 2017 年 5 月 9 日"), text);
    on("2017-05-10");
    assertEquals(2, reminders(firm).size());
  }

  @Test
  void where_the_clock_jumps_over_a_distance_only_the_nearer_one_is_told() {
    voucher(firm, round, "100000.00");
    on("2017-05-05");
    on("2017-05-06");
    assertEquals(List.of("VOUCHER_EXPIRING"), reminders(firm));
  }

  @Test
  void nobody_is_reminded_of_a_voucher_that_is_over_or_of_which_nothing_is_left() {
    var voucher = voucher(firm, round, "100000.00");
    confirm(provider, place(firm, testing(voucher, provider, "2017-03-10", "200000.00")));
    var idle = Scene.firm();
    voucher(idle, round, "100000.00");
    on("2017-04-20");
    assertEquals(List.of(), reminders(firm));
    assertEquals(List.of("VOUCHER_EXPIRING"), reminders(idle));
    Scene.today("2017-05-10");
    As.system().run(() -> the(DailyWork.class).run());
    on("2017-05-10");
    assertEquals(1, reminders(idle).size());
    assertEquals("VOUCHER_EXPIRED", Owner.text("select t.kind from message m join tiding t on t.id = m.tiding_id"
        + " where m.account_id = ? order by m.id desc limit 1", idle.person().id()));
  }

  @Test
  void two_nodes_at_once_remind_once() {
    voucher(firm, round, "100000.00");
    Scene.today("2017-04-10");
    Race.<Object>of(List.of(RemindersIT::work, RemindersIT::work, RemindersIT::work)).refusals(Conflict.class);
    assertEquals(List.of("VOUCHER_EXPIRING"), reminders(firm));
  }

  private static Object work() {
    As.system().run(() -> the(ReminderWork.class).run());
    return "done";
  }

  @Test
  void a_provider_is_reminded_of_an_order_two_working_days_before_its_answer_is_due() {
    var voucher = voucher(firm, round, "100000.00");
    place(firm, testing(voucher, provider, "2017-03-10", "20000.00"));
    // Five working days after Friday, 10 March are over on Friday, 17 March; two before that is Wednesday.
    on("2017-03-14");
    assertEquals(List.of(), reminders(provider));
    on("2017-03-15");
    on("2017-03-16");
    on("2017-03-17");
    assertEquals(List.of("ORDER_ANSWER_DUE"), reminders(provider));
    assertEquals(List.of(), reminders(firm));
  }

  @Test
  void whoever_redeems_is_reminded_thirty_and_seven_days_before_the_last_day() {
    var voucher = voucher(firm, round, "100000.00");
    confirm(provider, place(firm, testing(voucher, provider, "2017-03-10", "200000.00")));
    on("2017-05-09");
    assertEquals(List.of(), reminders(firm));
    on("2017-05-10");
    on("2017-06-01");
    on("2017-06-02");
    on("2017-06-09");
    assertEquals(List.of("ORDER_REDEEM_DUE", "ORDER_REDEEM_DUE"), reminders(firm));
    assertEquals(List.of(), reminders(provider));
  }

  @Test
  void a_returned_application_is_reminded_of_three_and_one_working_days_before_and_anew_when_it_comes_back_again() {
    var reviewed = Scene.round().make();
    var officer = Scene.ofCounty(reviewed.county(), "county-officer");
    var application = draft(firm, reviewed, "60000.00");
    submit(firm, application);
    decide(officer, application, Decision.Kind.RETURN, null);
    // Ten working days after Friday, 10 March are over on Friday, 24 March.
    on("2017-03-20");
    assertEquals(List.of(), reminders(firm));
    on("2017-03-21");
    on("2017-03-22");
    assertEquals(1, reminders(firm).size());
    on("2017-03-23");
    on("2017-03-24");
    assertEquals(List.of("APPLICATION_RETURN_DUE", "APPLICATION_RETURN_DUE"), reminders(firm));
    submit(firm, application);
    decide(officer, application, Decision.Kind.RETURN, null);
    on("2017-04-10");
    assertEquals(3, reminders(firm).size());
  }

  @Test
  void an_offered_benefit_is_reminded_of_three_and_one_working_days_before_its_answer_is_due() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    AwardSteps.offered(firm);
    // Ten working days after Monday, 6 March: Monday, 20 March.
    on("2017-03-14");
    assertEquals(List.of(), reminders(firm));
    on("2017-03-15");
    on("2017-03-16");
    on("2017-03-17");
    on("2017-03-20");
    assertEquals(List.of("AWARD_ANSWER_DUE", "AWARD_ANSWER_DUE"), reminders(firm));
  }

  @Test
  void whoever_took_an_offer_is_not_reminded_of_it() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    AwardSteps.accept(firm, AwardSteps.offered(firm));
    on("2017-03-17");
    assertEquals(List.of(), reminders(firm));
  }

  @Test
  void each_milestone_of_an_agreement_is_reminded_of_thirty_and_seven_days_before() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "9000000.00");
    var award = SupportSteps.projectApproved(firm, Scene.KEQIAO);
    var office = Scene.ofCity("city-officer");
    AwardSteps.granted(office, award, "2017-03-20");
    AwardSteps.drafted(office, award);
    on("2017-12-01");
    assertEquals(List.of(), reminders(firm), "what nobody signed binds nobody");
    Scene.today("2017-03-20");
    AwardSteps.signed(firm, award);
    // The middle on 31 December 2017, acceptance on 31 December 2018.
    on("2017-11-30");
    assertEquals(List.of(), reminders(firm));
    on("2017-12-01");
    on("2017-12-24");
    on("2017-12-30");
    assertEquals(List.of("MILESTONE_DUE", "MILESTONE_DUE"), reminders(firm));
    AwardSteps.reported(firm, award, 2);
    on("2018-12-01");
    assertEquals(3, reminders(firm).size());
  }
}
