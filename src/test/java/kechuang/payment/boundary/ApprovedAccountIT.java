package kechuang.payment.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.claimAgain;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.decideClaim;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kechuang.claim.boundary.ClaimCases;
import kechuang.claim.boundary.ClaimCommand;
import kechuang.platform.boundary.RowRequest;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money goes where it was approved to go, whatever account a firm names later; after a return by the bank it may move. */
@ArquillianTest
class ApprovedAccountIT {

  private Round round;
  private Organisation firm;
  private Organisation provider;
  private Person maker;
  private Person checker;
  private long claim;
  private long approved;

  @BeforeEach
  void a_claim_of_18000_is_handed_in_by_the_firm() {
    Scene.today("2017-03-20");
    round = Scene.round().firstCome().firmRedeems().withoutSpotChecks().make();
    firm = Scene.firm();
    provider = Scene.provider();
    maker = Scene.ofCity("payment-maker");
    checker = Scene.ofCity("payment-checker");
    approved = currentAccount();
    var voucher = voucher(firm, round, "100000.00");
    claim = claim(firm, confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-20", "36000.00")), command());
  }

  private ClaimCommand command() {
    return byFirm(firm, invoice("2017-03-20", "36000.00"), "36000.00", true);
  }

  private long currentAccount() {
    return Owner.number("select id from bank_account where organisation_id = ? and current", firm.id());
  }

  private void becomesDue() {
    approve(round, claim);
    Steps.publish(round);
    Scene.today("2017-03-28");
    Steps.closeNotices();
  }

  private long line() {
    return Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", claim);
  }

  private PaymentRow row() {
    var number = Owner.text("select number from claim where id = ?", claim);
    return maker.as().call(() -> the(PaymentList.class).ask(new PaymentFilter(number, null), RowRequest.first(5))).list()
        .get(0);
  }

  private void bankReturns() {
    maker.as().run(() -> the(Payments.class).markReturned(line(), version("payment_line", line()), "账户已销户"));
    checker.as().run(() -> the(Payments.class).confirm(line(), version("payment_line", line())));
  }

  private void reissue() {
    maker.as().run(() -> the(Payments.class).reissue(line(), version("payment_line", line())));
  }

  @Test
  void an_account_named_after_the_claim_gets_nothing_of_it() {
    Scene.bankAccount(firm.id(), firm.name());
    becomesDue();
    assertEquals(approved, row().account().id());
    assertTrue(row().account().replaced(), "the payer is told that there is a newer one");
    assertNull(row().account().approved());
  }

  @Test
  void a_claim_that_came_back_and_is_handed_in_again_goes_to_the_present_account() {
    decideClaim(Scene.ofCounty(Scene.KEQIAO, "county-officer"), claim, Kind.RETURN);
    var present = Scene.bankAccount(firm.id(), firm.name());
    claimAgain(firm, claim, command());
    becomesDue();
    assertEquals(present, row().account().id());
    assertFalse(row().account().replaced());
  }

  @Test
  void what_the_bank_sent_back_goes_to_the_present_account_and_both_payers_see_that_it_is_another() {
    becomesDue();
    bankReturns();
    var present = Scene.bankAccount(firm.id(), firm.name());
    reissue();
    assertEquals(present, row().account().id());
    assertEquals("•••• " + Owner.text("select number_tail from bank_account where id = ?", approved),
        row().account().approved());
  }

  @Test
  void what_the_bank_sent_back_to_an_unchanged_account_is_no_change() {
    becomesDue();
    bankReturns();
    reissue();
    assertEquals(approved, row().account().id());
    assertNull(row().account().approved());
  }

  @Test
  void the_payee_and_its_officer_see_the_account_and_the_other_side_does_not() {
    var officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    assertEquals(approved, firm.as().call(() -> the(ClaimCases.class).get(claim)).sides().account().getId());
    assertEquals(approved, officer.as().call(() -> the(ClaimCases.class).get(claim)).sides().account().getId());
    assertNull(provider.as().call(() -> the(ClaimCases.class).get(claim)).sides().account());
  }
}
