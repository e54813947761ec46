package kechuang.payment.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.byFirm;
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
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.scheme.entity.Redeemer;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A-n8 and the four eyes of payment: a claim of 18,000, the city's line of 9,000. */
@ArquillianTest
class BankReturnIT {

  private Round round;
  private Organisation firm;
  private Organisation payee;
  private long claim;
  private long line;
  private Person maker;
  private Person checker;

  @BeforeEach
  void a_line_of_9000_is_due_from_the_city() {
    due(Redeemer.FIRM);
  }

  /** A claim of 18,000 by whoever redeems in this round; the city pays half of it. */
  private void due(Redeemer redeemer) {
    Scene.today("2017-03-10");
    maker = Scene.ofCity("payment-maker");
    checker = Scene.ofCity("payment-checker");
    round = Scene.round().firstCome().redeemedBy(redeemer).withoutSpotChecks().make();
    firm = Scene.firm();
    var provider = Scene.provider();
    payee = redeemer == Redeemer.FIRM ? firm : provider;
    var voucher = voucher(firm, round, "100000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-07-03");
    var invoice = invoice("2017-06-30", "36000.00");
    claim = claim(payee, order, redeemer == Redeemer.FIRM ? byFirm(firm, invoice, "36000.00", true)
        : byProvider(provider, invoice, "18000.00", "18000.00", true));
    approve(round, claim);
    Steps.publish(round);
    Scene.today("2017-07-17");
    Steps.closeNotices();
    line = Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", claim);
  }

  private long version() {
    return Steps.version("payment_line", line);
  }

  private void markPaid(String reference) {
    maker.as().run(() -> the(Payments.class).markPaid(line, version(), reference));
  }

  private void markReturned() {
    markReturned("户名不符");
  }

  private void markReturned(String reason) {
    maker.as().run(() -> the(Payments.class).markReturned(line, version(), reason));
  }

  private void confirm() {
    checker.as().run(() -> the(Payments.class).confirm(line, version()));
  }

  private String cityPaid() {
    return Owner.text("select paid from budget where id = ?", round.cityBudget());
  }

  private String cityCommitted() {
    return Owner.text("select committed from budget where id = ?", round.cityBudget());
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void a_n8_a_payment_the_bank_returns_is_paid_once_after_the_account_is_put_right(Redeemer redeemer) {
    due(redeemer);
    var pool = round.poolLeft();
    markReturned();
    confirm();
    assertEquals("RETURNED_BY_BANK", state("payment_line", line));
    assertEquals(pool, round.poolLeft());
    assertEquals("0.00", cityPaid());

    Scene.bankAccount(payee.id(), payee.name());
    maker.as().run(() -> the(Payments.class).reissue(line, version()));
    assertEquals("DUE", state("payment_line", line));
    markPaid("BK" + Scene.unique());
    confirm();
    assertEquals("PAID", state("payment_line", line));
    assertEquals("9000.00", cityPaid());
    assertEquals(pool, round.poolLeft());
  }

  @ParameterizedTest
  @EnumSource(Redeemer.class)
  void a_n8_a_payment_returned_after_it_was_booked_goes_back_to_committed_and_is_paid_once(Redeemer redeemer) {
    due(redeemer);
    markPaid("BK" + Scene.unique());
    confirm();
    // city: 50,000 committed for the voucher, of which 9,000 are paid
    assertEquals("9000.00", cityPaid());
    assertEquals("41000.00", cityCommitted());
    var pool = round.poolLeft();
    markReturned();
    confirm();
    assertEquals("0.00", cityPaid());
    assertEquals("50000.00", cityCommitted());
    assertEquals(pool, round.poolLeft());

    maker.as().run(() -> the(Payments.class).reissue(line, version()));
    markPaid("BK" + Scene.unique());
    confirm();
    assertEquals("9000.00", cityPaid());
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void an_account_in_another_name_is_not_paid_until_it_is_put_right() {
    Owner.run("update bank_account set holder = '别家公司' where id = (select bank_account_id from payment_line where id = ?)",
        line);
    var refusal = assertThrows(RuleViolation.class, () -> markPaid("BK" + Scene.unique()));
    assertEquals("payment.holder-differs", refusal.key());
    assertEquals("DUE", state("payment_line", line));
  }

  @Test
  void a_firm_that_says_something_new_about_itself_is_not_paid_until_its_county_has_looked() {
    var confirmed = "update organisation set facts_state = ?, facts_on = ?::date where id = ?";
    Owner.run("update organisation set name = '改名公司', facts_state = 'DECLARED', facts_on = null where id = ?", firm.id());
    Owner.run("update bank_account set holder = '改名公司' where organisation_id = ?", firm.id());
    assertEquals("payment.payee-unconfirmed", refused(() -> markPaid("BK" + Scene.unique())));
    assertEquals("DUE", state("payment_line", line));
    Owner.run(confirmed, "CONFIRMED", "2017-07-17", firm.id());
    markReturned();
    confirm();
    Owner.run(confirmed, "DECLARED", null, firm.id());
    assertEquals("payment.payee-unconfirmed", refused(() ->
        maker.as().run(() -> the(Payments.class).reissue(line, version()))));
    assertEquals("RETURNED_BY_BANK", state("payment_line", line));
    Owner.run(confirmed, "CONFIRMED", "2017-07-17", firm.id());
    maker.as().run(() -> the(Payments.class).reissue(line, version()));
    markPaid("BK" + Scene.unique());
    assertEquals("MARKED", state("payment_line", line));
  }

  @Test
  void a_reference_under_which_the_bank_once_paid_is_no_evidence_of_another_payment() {
    var reference = "BK" + Scene.unique();
    markPaid(reference);
    confirm();
    markReturned();
    confirm();
    maker.as().run(() -> the(Payments.class).reissue(line, version()));
    assertEquals("payment.reference-used", refused(() -> markPaid(reference)));
    var returned = line;
    due(Redeemer.FIRM);
    assertEquals("payment.reference-used", refused(() -> markPaid(reference)));
    line = returned;
    markPaid(reference + "2");
    confirm();
    assertEquals("PAID", state("payment_line", line));
  }

  @Test
  void a_reference_that_was_a_slip_of_the_pen_is_free_again() {
    var reference = "BK" + Scene.unique();
    markPaid(reference);
    checker.as().run(() -> the(Payments.class).putBack(line, version(), "参考号填到了别的款项上"));
    markPaid(reference);
    confirm();
    assertEquals("PAID", state("payment_line", line));
  }

  @Test
  void the_maker_cannot_confirm_even_with_the_checkers_role() {
    var both = Scene.ofCity("payment-maker", "payment-checker");
    both.as().run(() -> the(Payments.class).markPaid(line, version(), "BK" + Scene.unique()));
    var refusal = assertThrows(RuleViolation.class, () -> both.as().run(() -> the(Payments.class).confirm(line, version())));
    assertEquals("identity.two-persons", refusal.key());
    assertEquals("0.00", cityPaid());
  }

  @Test
  void the_database_itself_refuses_a_maker_who_confirms() {
    markPaid("BK" + Scene.unique());
    assertThrows(IllegalStateException.class, () -> Owner.run(
        "update payment_line set state = 'PAID', posted = true, confirmed_by = marked_by where id = ?", line));
  }

  @Test
  void another_levels_people_do_not_see_the_line() {
    var ofKeqiao = Scene.ofCounty(Scene.KEQIAO, "payment-maker");
    assertThrows(NotFound.class, () -> ofKeqiao.as().run(() -> the(Payments.class).markPaid(line, version(), "BK1")));
    var otherChecker = Scene.ofCounty(Scene.KEQIAO, "payment-checker");
    markPaid("BK" + Scene.unique());
    assertThrows(NotFound.class, () -> otherChecker.as().run(() -> the(Payments.class).confirm(line, version())));
  }

  @Test
  void nobody_pays_an_organisation_he_or_she_belongs_to() {
    var insider = Scene.ofCity("payment-maker");
    Scene.belongs(insider, firm);
    assertEquals("organisation.membership.own",
        refused(() -> insider.as().run(() -> the(Payments.class).markPaid(line, version(), "BK2"))));
    assertEquals("DUE", state("payment_line", line));
  }

  @Test
  void a_bank_reference_pays_one_line_only() {
    var reference = "BK" + Scene.unique();
    markPaid(reference);
    var marked = line;
    due(Redeemer.FIRM);
    assertEquals("payment.reference-used", refused(() -> markPaid(" " + reference)));
    Scene.ofCity("payment-checker").as().run(() -> the(Payments.class).confirm(marked,
        Steps.version("payment_line", marked)));
    assertEquals("payment.reference-used", refused(() -> markPaid(reference)));
    assertEquals("DUE", state("payment_line", line));
    markPaid(reference + "2");
    assertEquals("MARKED", state("payment_line", line));
  }

  @Test
  void another_levels_bank_may_use_the_same_number() {
    var reference = "BK" + Scene.unique();
    var countyLine = Owner.number("select id from payment_line where claim_id = ? and level = 'COUNTY'", claim);
    Scene.ofCounty(Scene.KEQIAO, "payment-maker").as().run(() -> the(Payments.class).markPaid(countyLine,
        Steps.version("payment_line", countyLine), reference));
    markPaid(reference);
    assertEquals("MARKED", state("payment_line", line));
  }

  @Test
  void a_reference_of_64_characters_is_kept_and_a_longer_one_refused() {
    assertEquals("payment.reference-too-long", refused(() -> markPaid("9".repeat(65))));
    assertEquals("DUE", state("payment_line", line));
    var longest = "%064d".formatted(Scene.unique());
    markPaid(" " + longest + " ");
    assertEquals(longest, Owner.text("select bank_reference from payment_line where id = ?", line));
  }

  @Test
  void a_banks_reason_of_500_characters_is_kept_and_a_longer_one_refused() {
    assertEquals("payment.reason-too-long", refused(() -> markReturned("退".repeat(501))));
    assertEquals("payment.reason-missing", refused(() -> markReturned("  ")));
    assertEquals("DUE", state("payment_line", line));
    markReturned("退".repeat(500));
    assertEquals("退".repeat(500), Owner.text("select reason from payment_line where id = ?", line));
  }

  private static String refused(Executable act) {
    return assertThrows(RuleViolation.class, act).key();
  }

  @Test
  void two_checkers_confirming_at_once_book_the_payment_once() {
    markPaid("BK" + Scene.unique());
    var seen = version();
    var other = Scene.ofCity("payment-checker");
    var race = Race.of(List.of(() -> checker.as().call(() -> the(Payments.class).confirm(line, seen)),
        () -> other.as().call(() -> the(Payments.class).confirm(line, seen))));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    assertEquals("9000.00", cityPaid());
  }

  @Test
  void city_and_county_confirming_at_once_settle_the_claim() {
    var countyLine = Owner.number("select id from payment_line where claim_id = ? and level = 'COUNTY'", claim);
    Scene.ofCounty(Scene.KEQIAO, "payment-maker").as().run(() -> the(Payments.class).markPaid(countyLine,
        Steps.version("payment_line", countyLine), "BK" + Scene.unique()));
    markPaid("BK" + Scene.unique());
    var county = Scene.ofCounty(Scene.KEQIAO, "payment-checker");
    var race = Race.of(List.of(() -> checker.as().call(() -> the(Payments.class).confirm(line, version())),
        () -> county.as().call(() -> the(Payments.class).confirm(countyLine,
            Steps.version("payment_line", countyLine)))));
    assertEquals(2, race.won());
    assertEquals("PAID", state("claim", claim));
  }
}
