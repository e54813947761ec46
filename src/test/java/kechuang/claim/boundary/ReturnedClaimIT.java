package kechuang.claim.boundary;

import static kechuang.testing.Steps.books;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.claimAgain;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A claim that came back while its order was closed. The order holds 18,000, half of a contract of 36,000; the returned
 * claim draws 5,000 of it, half of an invoice of 10,000. The voucher is valid until 2017-04-09, redeemable until 05-09.
 */
@ArquillianTest
class ReturnedClaimIT {

  private Round round;
  private Organisation firm;
  private Person county;
  private String voucher;
  private long order;
  private long returned;

  @BeforeEach
  void a_returned_claim_of_5000_on_an_order_that_holds_18000() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().firmRedeems().withoutSpotChecks().validFor(1, 1).make();
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    var provider = Scene.provider();
    voucher = voucher(firm, round, "100000.00");
    order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    returned = returned();
  }

  @AfterEach
  void the_books_agree() {
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
    assertEquals(0, Owner.number("select count(*) from ledger_unbalanced"));
  }

  private long returned() {
    var id = claim(firm, order, invoiced("10000.00", false));
    decideClaim(county, id, Kind.RETURN);
    return id;
  }

  private ClaimCommand invoiced(String amount, boolean last) {
    return byFirm(firm, invoice("2017-03-10", amount), amount, last);
  }

  private static ClaimCommand seen(ClaimCommand command, String expected) {
    return new ClaimCommand(command.statement(), command.attachments(), Money.of(expected));
  }

  /** Another claim of 5,000, the order's last, is approved; 18,000 − 5,000 − 5,000 = 8,000 go back to the voucher. */
  private void closedByTheLastClaim() {
    Steps.approve(round, claim(firm, order, invoiced("10000.00", true)));
    assertEquals("CLOSED", state("service_order", order));
    assertEquals("100000.00, 10000.00, 0.00", books(voucher));
  }

  /**
   * On 04-10 the voucher expires and 100,000 − 18,000 = 82,000 go back to the pool; on 05-10 its orders close, and
   * 18,000 − 5,000 = 13,000 follow. The claim, handed in once more and sent back on 05-08, has its own days to answer.
   */
  private void closedByTheDeadline() {
    Scene.today("2017-05-08");
    claimAgain(firm, returned, invoiced("10000.00", false));
    decideClaim(county, returned, Kind.RETURN);
    Scene.today("2017-05-10");
    dailyWork();
    assertEquals("CLOSED", state("service_order", order));
    assertEquals("5000.00, 5000.00, 0.00", books(voucher));
    assertEquals("19995000.00", round.poolLeft());
  }

  private static void dailyWork() {
    As.system().run(() -> the(DailyWork.class).run());
  }

  private String amount() {
    return Owner.text("select amount from claim where id = ?", returned);
  }

  @Test
  void while_the_order_is_open_it_may_ask_for_all_that_others_leave() {
    // base min(36,000; 36,000) × 50 % = 18,000, all that is held
    claimAgain(firm, returned, seen(invoiced("36000.00", false), "18000.00"));
    assertEquals("18000.00", amount());
    assertEquals("100000.00, 18000.00, 0.00", books(voucher));
  }

  @Test
  void while_the_order_is_open_what_it_asks_less_stays_held_for_other_claims() {
    claimAgain(firm, returned, invoiced("6000.00", false));
    assertEquals("3000.00", amount());
    assertEquals("100000.00, 18000.00, 0.00", books(voucher));
  }

  @Test
  void after_the_last_claim_its_form_says_that_5000_are_left() {
    closedByTheLastClaim();
    var desk = firm.as().call(() -> the(ClaimDesks.class).again(returned));
    assertEquals(Money.of("5000.00"), desk.left());
    // base min(36,000 − 10,000; 26,000) × 50 % = 13,000, of which 5,000 are held
    var quote = firm.as().call(() -> the(Claims.class).quoteAgain(returned, invoiced("26000.00", false)));
    assertEquals(Money.of("5000.00"), quote.computed().amount());
    assertEquals(Money.ZERO, firm.as().call(() -> the(OrderCases.class).get(order)).left());
  }

  @Test
  void after_the_last_claim_more_than_it_drew_before_is_not_promised() {
    closedByTheLastClaim();
    var more = seen(invoiced("26000.00", false), "13000.00");
    var changed = assertThrows(AmountChanged.class, () -> claimAgain(firm, returned, more));
    assertEquals(Money.of("5000.00"), changed.left());
    assertEquals("RETURNED", state("claim", returned));
    assertEquals("100000.00, 10000.00, 0.00", books(voucher), "nothing was written");
  }

  @Test
  void after_the_last_claim_a_higher_invoice_brings_the_5000_that_are_held_and_its_arithmetic_says_so() {
    closedByTheLastClaim();
    claimAgain(firm, returned, invoiced("26000.00", false));
    assertEquals("5000.00", amount());
    assertEquals("100000.00, 10000.00, 0.00", books(voucher));
    var steps = firm.as().call(() -> the(ClaimCases.class).get(returned)).computed().steps();
    assertEquals(List.of("5,000.00"),
        steps.stream().filter(step -> step.key().equals("hold")).map(step -> step.value()).toList());
    Steps.approve(round, returned);
    assertEquals("100000.00, 10000.00, 0.00", books(voucher), "an order closes once");
  }

  @Test
  void after_the_last_claim_what_it_asks_less_is_on_the_voucher_again_each_time() {
    closedByTheLastClaim();
    // 5,000 − 3,000 = 2,000 go back
    claimAgain(firm, returned, invoiced("6000.00", false));
    assertEquals("100000.00, 8000.00, 0.00", books(voucher));
    // sent back once more and lower again: 3,000 − 2,000 = 1,000 go back
    decideClaim(county, returned, Kind.RETURN);
    claimAgain(firm, returned, invoiced("4000.00", false));
    assertEquals("100000.00, 7000.00, 0.00", books(voucher));
    // and now 2,000 is all it may have
    decideClaim(county, returned, Kind.RETURN);
    claimAgain(firm, returned, invoiced("10000.00", false));
    assertEquals("2000.00", amount());
    assertEquals("100000.00, 7000.00, 0.00", books(voucher));
  }

  @Test
  void after_the_last_claim_and_expiry_what_it_asks_less_goes_back_to_pool_and_budgets() {
    closedByTheLastClaim();
    Scene.today("2017-04-10");
    dailyWork();
    // 100,000 − 10,000 = 90,000 lapsed with the voucher
    assertEquals("10000.00, 10000.00, 0.00", books(voucher));
    claimAgain(firm, returned, invoiced("6000.00", false));
    assertEquals("8000.00, 8000.00, 0.00", books(voucher));
    assertEquals("19992000.00", round.poolLeft());
  }

  @Test
  void after_the_last_claim_another_one_cannot_be_begun() {
    closedByTheLastClaim();
    var refused = assertThrows(RuleViolation.class, () -> claim(firm, order, invoiced("1000.00", false)));
    assertEquals("claim.order-not-confirmed", refused.key());
    assertEquals(Money.ZERO, firm.as().call(() -> the(ClaimDesks.class).forOrder(order)).left());
  }

  @Test
  void after_the_deadline_more_than_it_drew_before_is_not_promised() {
    closedByTheDeadline();
    // base 36,000 × 50 % = 18,000, of which 5,000 are held
    var more = seen(invoiced("36000.00", false), "18000.00");
    assertEquals(Money.of("5000.00"),
        assertThrows(AmountChanged.class, () -> claimAgain(firm, returned, more)).left());
    claimAgain(firm, returned, invoiced("36000.00", false));
    assertEquals("5000.00", amount());
    assertEquals("5000.00, 5000.00, 0.00", books(voucher));
    assertEquals("19995000.00", round.poolLeft());
  }

  @Test
  void after_the_deadline_what_it_asks_less_goes_back_to_pool_and_budgets() {
    closedByTheDeadline();
    // 5,000 − 3,000 = 2,000 go back; the city's and the county's halves of 3,000 stay
    claimAgain(firm, returned, invoiced("6000.00", false));
    assertEquals("3000.00, 3000.00, 0.00", books(voucher));
    assertEquals("19997000.00", round.poolLeft());
    assertEquals("3000.00", Owner.text("select committed from ceiling where kind = 'FIRM_YEAR' and subject_id = ?",
        firm.id()));
    assertEquals("1500.00", Owner.text("select committed from budget where id = ?", round.cityBudget()));
    assertEquals("1500.00", Owner.text("select committed from budget where id = ?", round.countyBudget()));
  }

  @Test
  void where_nothing_comes_out_of_it_it_is_refused_whatever_was_seen() {
    // the other claim counts all 36,000 of the contract: nothing of it is left to support
    Owner.run("update claim set base = 36000 where id = ?", claim(firm, order, invoiced("10000.00", false)));
    var nothing = seen(invoiced("10000.00", false), "0.00");
    var problems = assertThrows(Problems.class, () -> claimAgain(firm, returned, nothing)).list();
    assertEquals(List.of("claim.nothing-to-pay"), problems.stream().map(Problem::key).toList());
  }

  @Test
  void handed_in_again_at_the_moment_the_last_claim_is_approved_no_more_is_claimed_than_is_held() {
    var last = claim(firm, order, invoiced("10000.00", true));
    decideClaim(county, last, Kind.APPROVE);
    var city = Scene.ofCity("city-officer");
    // 13,000 if the order is still open, else 5,000
    var more = invoiced("26000.00", false);
    var race = Race.of(List.of(
        Race.patiently(() -> {
          decideClaim(city, last, Kind.APPROVE);
          return 1;
        }),
        Race.patiently(() -> {
          claimAgain(firm, returned, more);
          return 2;
        })));
    assertEquals(2, race.won());
    assertEquals("CLOSED", state("service_order", order));
    assertEquals(Owner.text("select sum(amount) from claim where service_order_id = ?", order),
        Owner.text("select committed from ceiling where kind = 'VOUCHER' and subject_id = ?",
            Steps.voucherId(voucher)));
  }
}
