package kechuang.award.boundary;

import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import kechuang.application.boundary.Applications;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking an offer: 60,000 were asked for, 50,000 are left and offered. */
@ArquillianTest
class OffersIT {

  private Round round;
  private Organisation firm;
  private long offered;

  @BeforeEach
  void an_offer_of_50000() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().pool("50000.00").make();
    firm = Scene.firm();
    offered = draft(firm, round, "60000.00");
    assertEquals(ApplicationState.OFFERED, submit(firm, offered));
  }

  @AfterEach
  void the_books_agree() {
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  private static void accept(As who, long application, String expected) {
    who.run(() -> the(Offers.class).accept(application, version("application", application),
        expected == null ? null : Money.of(expected)));
  }

  private void nothingHappened() {
    assertEquals("OFFERED", state("application", offered));
    assertEquals("50000.00", Owner.text("select amount from application where id = ?", offered));
    assertEquals(0, Owner.number("select count(*) from voucher where application_id = ?", offered));
    assertEquals("50000.00", round.poolLeft());
  }

  private void isAwarded(String amount, String left) {
    assertEquals("AWARDED", state("application", offered));
    assertEquals(amount, Owner.text("select face from voucher where application_id = ?", offered));
    assertEquals(left, round.poolLeft());
  }

  @ParameterizedTest
  @ValueSource(strings = {"50000.01", "60000.00", "0.00"})
  void more_than_was_offered_and_nothing_are_not_to_be_taken(String wish) {
    var refused = assertThrows(RuleViolation.class, () -> accept(firm.as(), offered, wish));
    assertEquals("application.more-than-offered", refused.key());
    assertEquals(Money.of("50000.00"), refused.arguments()[0]);
    nothingHappened();
  }

  @Test
  void all_that_was_offered_is_taken_at_the_amount_that_was_seen() {
    accept(firm.as(), offered, "50000.00");
    isAwarded("50000.00", "0.00");
  }

  @Test
  void who_does_not_say_what_was_seen_takes_all_that_was_offered() {
    accept(firm.as(), offered, null);
    isAwarded("50000.00", "0.00");
  }

  @Test
  void less_than_was_offered_may_be_taken_to_the_fen() {
    accept(firm.as(), offered, "49999.99");
    isAwarded("49999.99", "0.01");
  }

  @Test
  void a_draft_holds_no_offer() {
    holdsNone(draft(firm, Scene.round().make(), "20000.00"));
  }

  @Test
  void what_is_still_in_review_holds_no_offer() {
    var elsewhere = Scene.round().make();
    var application = draft(firm, elsewhere, "20000.00");
    submit(firm, application);
    holdsNone(application);
    decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), application, Kind.APPROVE, null);
    holdsNone(application);
  }

  @Test
  void what_was_rejected_holds_no_offer() {
    var application = draft(firm, Scene.round().make(), "20000.00");
    submit(firm, application);
    decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), application, Kind.REJECT, null);
    holdsNone(application);
  }

  @Test
  void an_offer_that_was_declined_is_none_any_more() {
    firm.as().run(() -> the(Applications.class).withdraw(offered, version("application", offered), null));
    holdsNone(offered);
    assertEquals("50000.00", round.poolLeft());
  }

  @Test
  void an_offer_is_taken_once() {
    accept(firm.as(), offered, "30000.00");
    holdsNone(offered);
    isAwarded("30000.00", "20000.00");
  }

  private void holdsNone(long application) {
    var refused = assertThrows(Conflict.class, () -> accept(firm.as(), application, "20000.00"));
    assertEquals("application.no-offer", refused.key());
  }

  @Test
  void another_firms_offer_does_not_exist() {
    var other = Scene.firm();
    assertThrows(NotFound.class, () -> accept(other.as(), offered, "50000.00"));
    assertThrows(NotFound.class, () -> accept(firm.as(), Long.MAX_VALUE / 2, "50000.00", 0));
    nothingHappened();
  }

  @Test
  void an_offer_is_renewed_by_its_own_firm_and_nobody_else() {
    assertThrows(NotFound.class, () -> renew(Scene.firm().as(), offered));
    assertThrows(EJBAccessException.class, () -> renew(Scene.ofCity("city-officer").as(), offered));
    assertThrows(EJBAccessException.class, () -> renew(As.nobody(), offered));
    nothingHappened();
    // As much is left as was offered: nothing is written, and the firm is told the same.
    assertEquals(Money.of("50000.00"), firm.as().call(() -> the(Offers.class).renew(offered)).left());
    nothingHappened();
  }

  @Test
  void what_was_taken_is_not_offered_again() {
    accept(firm.as(), offered, "30000.00");
    assertEquals("application.no-offer", assertThrows(Conflict.class, () -> renew(firm.as(), offered)).key());
    isAwarded("30000.00", "20000.00");
  }

  private static void renew(As who, long application) {
    who.run(() -> the(Offers.class).renew(application));
  }

  private static void accept(As who, long application, String expected, long version) {
    who.run(() -> the(Offers.class).accept(application, version, Money.of(expected)));
  }

  @Test
  void an_office_takes_no_offer_for_a_firm() {
    assertThrows(EJBAccessException.class,
        () -> accept(Scene.ofCity("city-officer").as(), offered, "50000.00"));
    nothingHappened();
  }

  @Test
  void an_offer_that_changed_since_it_was_seen_is_stale() {
    var seen = version("application", offered);
    Owner.run("update application set version = version + 1 where id = ?", offered);
    assertThrows(StaleData.class, () -> accept(firm.as(), offered, "50000.00", seen));
    nothingHappened();
  }
}
