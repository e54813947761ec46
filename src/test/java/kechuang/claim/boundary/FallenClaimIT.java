package kechuang.claim.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.available;
import static kechuang.testing.Steps.books;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.claimAgain;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.claim.entity.ServiceOrderEventKind;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.IllegalMove;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is free again when a claim is rejected or given up, when its days to answer are over, and when a firm cancels its
 * order (decision 15). The order holds 18,000, half of a contract of 36,000; the claim draws 5,000, half of an invoice
 * of 10,000. The voucher is valid until 2017-04-09, redeemable until 05-09.
 */
@ArquillianTest
class FallenClaimIT {

  private Round round;
  private Organisation firm;
  private Organisation provider;
  private Person county;
  private String voucher;
  private PlaceOrder contract;
  private long order;
  private InvoiceStatement invoice;

  @BeforeEach
  void an_order_that_holds_18000() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().firmRedeems().withoutSpotChecks().validFor(1, 1).make();
    firm = Scene.firm();
    provider = Scene.provider();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    voucher = voucher(firm, round, "100000.00");
    contract = testing(voucher, provider, "2017-03-10", "36000.00");
    order = confirmedOrder(firm, provider, contract);
    invoice = invoice("2017-03-10", "10000.00");
  }

  @AfterEach
  void the_books_agree() {
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
    assertEquals(0, Owner.number("select count(*) from ledger_unbalanced"));
  }

  private long claimOf5000() {
    return claim(firm, order, byFirm(firm, invoice, "10000.00", false));
  }

  private long returnedClaimOf5000() {
    var id = claimOf5000();
    decideClaim(county, id, Kind.RETURN);
    return id;
  }

  private void withdraw(Organisation who, long claim) {
    who.as().run(() -> the(Claims.class).withdraw(claim, version("claim", claim), null));
  }

  private void cancel(Organisation who, long id) {
    who.as().run(() -> the(Orders.class).cancel(id, version("service_order", id), "改由本单位自测"));
  }

  private static void dailyWork() {
    As.system().run(() -> the(DailyWork.class).run());
  }

  /** Another claim of 5,000 is the order's last; 18,000 less what both draw goes back to the voucher. */
  private void closeTheOrder() {
    approve(round, claim(firm, order, byFirm(firm, invoice("2017-03-10", "10000.00"), "10000.00", true)));
    assertEquals("CLOSED", state("service_order", order));
    assertEquals("100000.00, 10000.00, 0.00", books(voucher));
  }

  /** The same invoice on another order. */
  private void claimOnAnotherOrder() {
    var other = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "20000.00"));
    assertEquals("SUBMITTED", state("claim", claim(firm, other, byFirm(firm, invoice, "10000.00", false))));
  }

  private void allOfTheHoldCanBeClaimedAgain() {
    // base 36,000 × 50 % = 18,000, nothing drawn by anybody else
    var all = claim(firm, order, byFirm(firm, invoice("2017-03-10", "36000.00"), "36000.00", false));
    assertEquals("18000.00", Owner.text("select amount from claim where id = ?", all));
    assertEquals("100000.00, 18000.00, 0.00", books(voucher), "the order held it all the time");
  }

  @Test
  void a_rejected_claim_leaves_its_part_of_the_hold_to_other_claims() {
    decideClaim(county, claimOf5000(), Kind.REJECT);
    allOfTheHoldCanBeClaimedAgain();
  }

  @Test
  void a_rejected_claim_leaves_its_invoice_to_another_one() {
    var id = claimOf5000();
    assertEquals("scheme.duplicate.INVOICE",
        assertThrows(Problems.class, this::claimOnAnotherOrder).list().get(0).code());
    decideClaim(county, id, Kind.REJECT);
    assertEquals("REJECTED", state("claim", id));
    claimOnAnotherOrder();
  }

  @Test
  void a_claim_the_owner_rejects_after_the_order_closed_gives_its_money_back_to_the_voucher() {
    var id = claimOf5000();
    decideClaim(county, id, Kind.APPROVE);
    closeTheOrder();
    decideClaim(Scene.ofCity("city-officer"), id, Kind.REJECT);
    assertEquals("REJECTED", state("claim", id));
    // 10,000 − 5,000 = 5,000 of the last claim stay
    assertEquals("100000.00, 5000.00, 0.00", books(voucher));
    assertThrows(IllegalMove.class, () -> withdraw(firm, id));
    assertEquals("95000.00", available(voucher), "it comes back once");
  }

  @Test
  void a_withdrawn_claim_leaves_its_part_of_the_hold_and_its_invoice() {
    var id = returnedClaimOf5000();
    withdraw(firm, id);
    assertEquals("REJECTED", state("claim", id));
    allOfTheHoldCanBeClaimedAgain();
    claimOnAnotherOrder();
  }

  @Test
  void a_claim_withdrawn_after_the_order_closed_gives_its_money_back_to_the_voucher() {
    var id = returnedClaimOf5000();
    closeTheOrder();
    withdraw(firm, id);
    assertEquals("100000.00, 5000.00, 0.00", books(voucher));
  }

  @Test
  void a_claim_withdrawn_after_expiry_gives_its_money_back_to_pool_and_budgets() {
    var id = returnedClaimOf5000();
    closeTheOrder();
    Scene.today("2017-04-10");
    dailyWork();
    // 100,000 − 10,000 = 90,000 lapsed with the voucher, 5,000 follow with the claim
    assertEquals("10000.00, 10000.00, 0.00", books(voucher));
    withdraw(firm, id);
    assertEquals("5000.00, 5000.00, 0.00", books(voucher));
    assertEquals("19995000.00", round.poolLeft());
    assertEquals("2500.00", Owner.text("select committed from budget where id = ?", round.countyBudget()));
  }

  @Test
  void only_who_redeems_gives_a_claim_up_and_only_one_that_came_back() {
    var id = claimOf5000();
    assertThrows(IllegalMove.class, () -> withdraw(firm, id));
    decideClaim(county, id, Kind.RETURN);
    assertThrows(NotFound.class, () -> withdraw(Scene.firm(), id));
    assertEquals("RETURNED", state("claim", id));
  }

  @Test
  void a_returned_claim_nobody_answers_ends_on_the_day_after_its_last_and_all_it_held_is_free() {
    Scene.today("2017-05-05");
    var id = returnedClaimOf5000();
    // Ten working days after Friday 5 May end on Friday 19 May.
    assertEquals("2017-05-19", Owner.text("select due_on from claim where id = ?", id));
    Scene.today("2017-05-19");
    dailyWork();
    assertEquals("RETURNED", state("claim", id));
    // 82,000 lapsed with the voucher on 04-10, 18,000 − 5,000 = 13,000 with the order on 05-10
    assertEquals("5000.00, 5000.00, 0.00", books(voucher));
    assertEquals("19995000.00", round.poolLeft());
    Scene.today("2017-05-20");
    dailyWork();
    assertEquals("REJECTED", state("claim", id));
    assertEquals("0.00, 0.00, 0.00", books(voucher));
    assertEquals("20000000.00", round.poolLeft());
    assertEquals("0.00", Owner.text("select committed from budget where id = ?", round.cityBudget()));
    assertEquals(0, Owner.number("select count(*) from duplicate_key where holder = 'CLAIM' and holder_id = ?", id));
  }

  @Test
  void on_its_last_day_a_returned_claim_can_still_be_handed_in_and_on_the_next_no_longer() {
    Scene.today("2017-05-05");
    var id = returnedClaimOf5000();
    var again = byFirm(firm, invoice, "10000.00", false);
    Scene.today("2017-05-20");
    var refused = assertThrows(RuleViolation.class, () -> claimAgain(firm, id, again));
    assertEquals("voucher.redemption-over", refused.key());
    Scene.today("2017-05-19");
    claimAgain(firm, id, again);
    Scene.today("2017-05-20");
    dailyWork();
    assertEquals("SUBMITTED", state("claim", id));
    assertEquals("5000.00, 5000.00, 0.00", books(voucher));
  }

  @Test
  void a_returned_claim_past_its_days_waits_as_long_as_claims_can_be_handed_in() {
    var id = returnedClaimOf5000();
    // Ten working days after Friday 10 March end on Friday 24 March; the voucher is redeemable until 9 May.
    Scene.today("2017-05-09");
    dailyWork();
    assertEquals("RETURNED", state("claim", id));
    Scene.today("2017-05-10");
    dailyWork();
    assertEquals("REJECTED", state("claim", id));
    assertEquals("CLOSED", state("service_order", order));
    assertEquals("0.00, 0.00, 0.00", books(voucher));
    assertEquals("20000000.00", round.poolLeft());
  }

  @Test
  void an_order_the_firm_cancels_gives_back_all_it_held_and_its_contract() {
    assertEquals("82000.00", available(voucher));
    assertThrows(Problems.class, () -> place(firm, contract));
    cancel(firm, order);
    assertEquals("CANCELLED", state("service_order", order));
    assertEquals("100000.00, 0.00, 0.00", books(voucher));
    assertEquals("100000.00", available(voucher));
    place(firm, contract);
    assertEquals("82000.00", available(voucher));
  }

  @Test
  void an_order_is_cancelled_before_the_provider_answers_too_but_not_by_another_and_not_twice() {
    var placed = place(firm, testing(voucher, provider, "2017-03-10", "20000.00"));
    assertThrows(NotFound.class, () -> cancel(Scene.firm(), placed));
    // 18,000 + 10,000 held
    assertEquals("72000.00", available(voucher));
    cancel(firm, placed);
    assertEquals("82000.00", available(voucher));
    assertThrows(IllegalMove.class, () -> cancel(firm, placed));
    assertEquals("82000.00", available(voucher));
  }

  @Test
  void an_order_cancelled_after_expiry_gives_back_to_pool_and_budgets() {
    Scene.today("2017-04-10");
    dailyWork();
    assertEquals("19982000.00", round.poolLeft());
    cancel(firm, order);
    assertEquals("0.00, 0.00, 0.00", books(voucher));
    assertEquals("20000000.00", round.poolLeft());
  }

  @Test
  void an_order_with_a_claim_on_it_cannot_be_cancelled_and_can_once_the_claim_has_fallen() {
    var id = claimOf5000();
    assertEquals("order.already-claimed", assertThrows(RuleViolation.class, () -> cancel(firm, order)).key());
    assertTrue(may().isEmpty());
    assertEquals("82000.00", available(voucher));
    decideClaim(county, id, Kind.RETURN);
    assertEquals("order.already-claimed", assertThrows(RuleViolation.class, () -> cancel(firm, order)).key());
    withdraw(firm, id);
    assertEquals(Set.of(ServiceOrderEventKind.CANCEL), may());
    cancel(firm, order);
    assertEquals("100000.00", available(voucher));
    place(firm, contract);
  }

  private Set<ServiceOrderEventKind> may() {
    return firm.as().call(() -> the(OrderCases.class).get(order)).may();
  }
}
