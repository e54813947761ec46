package kechuang.claim.boundary;

import static kechuang.testing.Steps.books;
import static kechuang.testing.Steps.byProvider;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.fault.Conflict;
import kechuang.fault.Problems;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Payment waits for the look on the spot (decision 17). One claim of 18,000, the order's last, is published on 2017-07-17
 * until 07-24; ceil(5 % × 1) = 1 is drawn: this one. The notice is over, its result is not there yet.
 */
@ArquillianTest
class SpotCheckWaitIT {

  private Round round;
  private Organisation firm;
  private Organisation provider;
  private String voucher;
  private InvoiceStatement invoice;
  private long claim;
  private long check;

  @BeforeEach
  void a_notice_that_ended_before_the_look_on_the_spot() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().make();
    firm = Scene.firm();
    provider = Scene.provider();
    voucher = voucher(firm, round, "100000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-07-03");
    invoice = invoice("2017-06-30", "36000.00");
    claim = claim(provider, order, byProvider(provider, invoice, "18000.00", "18000.00", true));
    Steps.approve(round, claim);
    Scene.today("2017-07-17");
    var notice = Steps.publish(round);
    check = Owner.number("select id from spot_check where notice_id = ? and result = 'DRAWN'", notice);
    Scene.today("2017-07-25");
    Steps.closeNotices();
    assertEquals("CLOSED", state("notice", notice));
  }

  private void found(boolean passed) {
    found(passed, "2017-07-26");
  }

  private void found(boolean passed, String day) {
    Steps.spotCheck(Steps.decider(round), Steps.decider(round), check, passed, day,
        passed ? "现场查看，服务属实" : "现场没有检测样品和记录");
  }

  /** The key of the first of all that is wrong with it. */
  private String wrongDay(String day) {
    return assertThrows(Problems.class, () -> found(true, day)).list().get(0).key();
  }

  private List<String> lines() {
    return Owner.all("select amount::text from payment_line where claim_id = ? order by level", claim).stream()
        .map(row -> (String) row.get(0)).toList();
  }

  @Test
  void a_drawn_claim_stays_published_when_its_notice_is_over_and_nothing_is_to_be_paid() {
    assertEquals("PUBLISHED", state("claim", claim));
    assertEquals(List.of(), lines());
    Scene.today("2017-08-25");
    Steps.closeNotices();
    assertEquals("PUBLISHED", state("claim", claim), "time alone does not make it due");
    assertEquals(List.of(), lines());
  }

  @Test
  void a_claim_that_passes_afterwards_is_due_at_once_half_from_the_city_and_half_from_the_county() {
    Scene.today("2017-07-26");
    found(true);
    assertEquals("DUE", state("claim", claim));
    // 18,000 = 9,000 + 9,000; ten working days after Wednesday 26 July end on Wednesday 9 August.
    assertEquals(List.of("9000.00", "9000.00"), lines());
    assertEquals("2017-08-09", Owner.text("select due_on from claim where id = ?", claim));
    assertEquals("100000.00, 18000.00, 0.00", books(voucher));
  }

  @Test
  void a_claim_that_fails_is_rejected_its_money_back_on_the_voucher_and_its_invoice_free() {
    // the last claim closed its order, 18,000 − 18,000 = 0 went back then
    assertEquals("100000.00, 18000.00, 0.00", books(voucher));
    Scene.today("2017-07-26");
    found(false);
    assertEquals("REJECTED", state("claim", claim));
    assertEquals(List.of(), lines());
    assertEquals("100000.00, 0.00, 0.00", books(voucher));
    var other = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    var again = claim(provider, other, byProvider(provider, invoice, "18000.00", "18000.00", false));
    assertEquals("SUBMITTED", state("claim", again));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void a_claim_that_fails_after_expiry_gives_its_money_back_to_pool_and_budgets() {
    Scene.today("2018-03-10");
    As.system().run(() -> the(DailyWork.class).run());
    // 100,000 − 18,000 = 82,000 lapsed with the voucher
    assertEquals("18000.00, 18000.00, 0.00", books(voucher));
    found(false);
    assertEquals("0.00, 0.00, 0.00", books(voucher));
    assertEquals("20000000.00", round.poolLeft());
    assertEquals("0.00", Owner.text("select committed from budget where id = ?", round.cityBudget()));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void nobody_looked_before_the_claim_was_drawn_or_looks_tomorrow() {
    Scene.today("2017-07-26");
    for (var day : List.of("2017-07-16", "2017-07-27")) {
      assertEquals("spotcheck.day-outside", wrongDay(day));
    }
    assertEquals("PUBLISHED", state("claim", claim));
    found(true, "2017-07-17");
    assertEquals("DUE", state("claim", claim));
  }

  @Test
  void a_result_is_recorded_once_and_its_claim_is_not_paid_twice() {
    Scene.today("2017-07-26");
    found(true);
    assertEquals("spotcheck.already-recorded",
        assertThrows(Conflict.class, () -> Steps.recordSpotCheck(Steps.decider(round), check, false, "2017-07-26", "改主意")).key());
    assertEquals("DUE", state("claim", claim));
    assertEquals(2, lines().size());
  }
}
