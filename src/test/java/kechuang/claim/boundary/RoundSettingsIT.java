package kechuang.claim.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirm;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static kechuang.testing.Steps.voucherId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a round sets otherwise than the usual: days, months and the share of claims that is looked at on the spot. */
@ArquillianTest
class RoundSettingsIT {

  private Organisation firm;
  private Organisation provider;

  @BeforeEach
  void a_firm_and_a_provider() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    provider = Scene.provider();
  }

  private static RoundBuilder round() {
    return Scene.round().firstCome().firmRedeems();
  }

  /** So many claims of 1,000 on one order, approved on this day. */
  private List<Long> approved(Round round, int how, String day) {
    var order = confirmedOrder(firm, provider,
        testing(voucher(firm, round, "100000.00"), provider, "2017-03-10", 2_000 * how + ".00"));
    Scene.today(day);
    var claims = IntStream.range(0, how).mapToObj(i ->
        claim(firm, order, byFirm(firm, invoice("2017-03-10", "2000.00"), "2000.00", false))).toList();
    claims.forEach(claim -> Steps.approve(round, claim));
    return claims;
  }

  private static String ends(long notice) {
    return Owner.text("select ends_on from notice where id = ?", notice);
  }

  /** Five days after Monday 17 July 2017 end on the 24th; on the 21st if that Monday counts (domain rules, section 5). */
  @ParameterizedTest
  @CsvSource({"2017-07-17, 5, false, 2017-07-24", "2017-07-17, 5, true, 2017-07-21", "2017-07-17, 7, false, 2017-07-26",
      "2017-07-17, 1, false, 2017-07-18", "2017-07-17, 1, true, 2017-07-17",
      // A Saturday is no working day that could count.
      "2017-07-15, 5, true, 2017-07-21",
      // 1 April and 30 September are worked for holidays that follow them.
      "2017-03-30, 5, false, 2017-04-07", "2017-03-30, 5, true, 2017-04-06", "2017-09-28, 5, false, 2017-10-11"})
  void a_notice_runs_the_days_of_its_round(String published, int days, boolean firstCounts, String last) {
    var round = round().notices(days, firstCounts).make();
    approved(round, 1, published);
    Steps.minuted(round);
    assertEquals(last, announced(round));
    assertEquals(last, ends(Steps.publish(round)));
  }

  /** The last day that the office sees before it publishes. */
  private static String announced(Round round) {
    return String.valueOf(Steps.decider(round).as().call(() -> the(Publishing.class).waiting()).stream()
        .filter(one -> one.round().getId() == round.id()).findFirst().orElseThrow().endsOn());
  }

  @Test
  void a_notice_of_a_single_day_that_counts_is_over_on_the_next_and_not_before() {
    var round = round().notices(1, true).withoutSpotChecks().make();
    var claim = approved(round, 1, "2017-07-17").get(0);
    var notice = Steps.publish(round);
    Steps.closeNotices();
    assertEquals("OPEN PUBLISHED", state("notice", notice) + " " + state("claim", claim));
    Scene.today("2017-07-18");
    Steps.closeNotices();
    assertEquals("CLOSED DUE", state("notice", notice) + " " + state("claim", claim));
  }

  @ParameterizedTest
  @CsvSource({"3, 2017-03-15, 2017-03-16", "1, 2017-03-13, 2017-03-14",
      // After Friday 10 March: fifteen to the end of the month, 1 April, the 5th to the 7th, and Monday the 10th.
      "20, 2017-04-10, 2017-04-11"})
  void a_provider_has_the_days_of_the_round_to_answer(int days, String last, String over) {
    var voucher = voucher(firm, round().answers(days).make(), "100000.00");
    var answered = place(firm, testing(voucher, provider, "2017-03-10", "2000.00"));
    var forgotten = place(firm, testing(voucher, provider, "2017-03-10", "2000.00"));
    assertEquals(last, Owner.text("select answer_by from service_order where id = ?", answered));
    Scene.today(last);
    dailyWork();
    confirm(provider, answered);
    Scene.today(over);
    assertEquals("order.answer-over", assertThrows(RuleViolation.class, () -> confirm(provider, forgotten)).key(),
        "before the day's work has come to it");
    dailyWork();
    assertEquals("CONFIRMED LAPSED", state("service_order", answered) + " " + state("service_order", forgotten));
  }

  private static void dailyWork() {
    As.system().run(() -> the(DailyWork.class).run());
  }

  /** ceil(rate × n), at least one where there is a rate at all (decision 17). */
  @ParameterizedTest
  @CsvSource({"0, 3, 0", "0.05, 1, 1", "0.05, 20, 1", "0.05, 21, 2", "0.5, 3, 2", "1.0, 3, 3"})
  void of_the_claims_published_together_the_share_of_the_round_is_looked_at(String rate, int claims, int drawn) {
    var round = round().spotChecks(rate).make();
    approved(round, claims, "2017-07-17");
    var notice = Steps.publish(round);
    assertEquals(drawn, Owner.number("select count(*) from spot_check where notice_id = ?", notice));
    Scene.today("2017-07-25");
    Steps.closeNotices();
    assertEquals(claims - drawn, Owner.number("select count(*) from claim where notice_id = ? and state = 'DUE'", notice));
    assertEquals(drawn, Owner.number("select count(*) from claim where notice_id = ? and state = 'PUBLISHED'", notice));
  }

  /** The day of issue is the first; where the last month has no such day, its end is the last. */
  @ParameterizedTest
  @CsvSource({"2017-03-10, 12, 2018-03-09", "2017-03-01, 6, 2017-08-31", "2017-08-28, 6, 2018-02-27",
      "2017-08-29, 6, 2018-02-28", "2017-08-30, 6, 2018-02-28", "2017-08-31, 6, 2018-02-28", "2017-03-31, 1, 2017-04-30",
      "2017-05-31, 2, 2017-07-30"})
  void a_voucher_is_valid_for_the_months_of_its_round(String issued, int months, String last) {
    Scene.today(issued);
    var voucher = voucher(firm, round().validFor(months, 3).make(), "100000.00");
    assertEquals(last, Owner.text("select expires_on from voucher where number = ?", voucher));
    Scene.today(last);
    dailyWork();
    place(firm, testing(voucher, provider, last, "2000.00"));
    Scene.today(Owner.text("select ?::date + 1", last));
    assertEquals("voucher voucher.expired, voucher rule.voucher-valid",
        refused(testing(voucher, provider, last, "2000.00")));
    dailyWork();
    assertEquals("EXPIRED", state("voucher", voucherId(voucher)));
  }

  private String refused(PlaceOrder order) {
    List<Problem> problems = assertThrows(Problems.class, () -> place(firm, order)).list();
    return problems.stream().map(problem -> problem.field() + " " + problem.code()).collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource({"2017-03-10, 1, 0, 2017-04-09", "2017-03-10, 1, 1, 2017-05-09", "2017-03-10, 6, 12, 2018-09-09",
      "2017-08-31, 6, 3, 2018-05-28", "2017-07-01, 5, 3, 2018-02-28"})
  void a_voucher_is_redeemed_within_the_months_of_its_round_after_its_last_day(String issued, int months,
      int redemption, String last) {
    Scene.today(issued);
    var voucher = voucher(firm, round().validFor(months, redemption).make(), "100000.00");
    assertEquals(last, Owner.text("select redeem_by from voucher where number = ?", voucher));
    var order = confirmedOrder(firm, provider, testing(voucher, provider, issued, "4000.00"));
    Scene.today(last);
    dailyWork();
    claim(firm, order, byFirm(firm, invoice(issued, "2000.00"), "2000.00", false));
    Scene.today(Owner.text("select ?::date + 1", last));
    var late = byFirm(firm, invoice(issued, "2000.00"), "2000.00", false);
    assertEquals("voucher.redemption-over",
        assertThrows(RuleViolation.class, () -> claim(firm, order, late)).key());
    dailyWork();
    assertEquals("CLOSED", state("service_order", order));
  }
}
