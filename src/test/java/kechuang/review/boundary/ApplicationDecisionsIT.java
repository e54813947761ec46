package kechuang.review.boundary;

import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import kechuang.application.boundary.ApplicationForm;
import kechuang.application.boundary.Applications;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an application by each answer. The pool has 150,000 left. */
@ArquillianTest
class ApplicationDecisionsIT {

  private Round round;
  private Organisation firm;
  private Person county;
  private Person city;

  @BeforeEach
  void a_reviewed_round_of_the_city() {
    Scene.today("2017-03-06");
    round = Scene.round().issued("19850000.00").make();
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
  }

  private long recommended(String amount) {
    var id = draft(firm, round, amount);
    submit(firm, id);
    decide(county, id, Kind.APPROVE, null);
    return id;
  }

  private static String face(long application) {
    return Owner.text("select face from voucher where application_id = ?", application);
  }

  @Test
  void the_city_may_award_less_than_was_asked_for() {
    var id = recommended("60000.00");
    assertEquals(ApplicationState.AWARDED, decide(city, id, Kind.APPROVE, "40000.00"));
    assertEquals("40000.00", face(id));
    // 150,000 − 40,000
    assertEquals("110000.00", round.poolLeft());
  }

  @Test
  void nothing_and_more_than_was_asked_for_are_not_awarded_and_the_county_awards_no_amount() {
    var id = draft(firm, round, "60000.00");
    submit(firm, id);
    assertEquals("review.amount-not-here",
        assertThrows(RuleViolation.class, () -> decide(county, id, Kind.APPROVE, "60000.00")).key());
    decide(county, id, Kind.APPROVE, null);
    for (var amount : List.of("60000.01", "0.00")) {
      assertEquals("review.amount-out-of-range",
          assertThrows(RuleViolation.class, () -> decide(city, id, Kind.APPROVE, amount)).key(), amount);
    }
    assertEquals("COUNTY_APPROVED", state("application", id));
    assertEquals("150000.00", round.poolLeft());
  }

  @Test
  void what_comes_back_is_mended_and_goes_through_both_offices_again() {
    var id = recommended("60000.00");
    assertEquals(ApplicationState.RETURNED, decide(city, id, Kind.RETURN, null));
    firm.as().run(() -> the(Applications.class).write(id, version("application", id),
        new ApplicationForm(Money.of("30000.00"), "面料检测", true)));
    assertEquals(ApplicationState.SUBMITTED, submit(firm, id));
    decide(county, id, Kind.APPROVE, null);
    assertEquals(ApplicationState.AWARDED, decide(city, id, Kind.APPROVE, null));
    assertEquals("30000.00", face(id));
  }

  @Test
  void what_an_officer_sent_back_is_decided_by_officers_in_a_first_come_round_too() {
    round = Scene.round().firstCome().make();
    firm = Scene.firm(Scene.KEQIAO, "DECLARED");
    var id = draft(firm, round, "60000.00");
    assertEquals(ApplicationState.SUBMITTED, submit(firm, id));
    decide(county, id, Kind.RETURN, null);
    Owner.run("update organisation set facts_state = 'CONFIRMED', facts_on = '2017-03-06' where id = ?", firm.id());
    assertEquals(ApplicationState.SUBMITTED, submit(firm, id));
    decide(county, id, Kind.APPROVE, null);
    assertEquals(ApplicationState.AWARDED, decide(city, id, Kind.APPROVE, null));
    assertEquals(ApplicationState.AWARDED, submit(firm, draft(firm, round, "10000.00")), "one that nobody sent back");
  }

  @Test
  void what_is_refused_commits_nothing_and_is_decided_once() {
    var id = recommended("60000.00");
    assertEquals(ApplicationState.REJECTED, decide(city, id, Kind.REJECT, null));
    assertEquals("150000.00", round.poolLeft());
    assertEquals("review.not-in-review",
        assertThrows(RuleViolation.class, () -> decide(city, id, Kind.APPROVE, null)).key());
    assertThrows(RuleViolation.class, () -> submit(firm, id));
  }

  @Test
  void without_a_reason_nothing_is_sent_back_or_refused() {
    var id = recommended("60000.00");
    for (var kind : List.of(Kind.RETURN, Kind.REJECT)) {
      var silent = new Decision(kind, null, "  ", version("application", id));
      assertEquals("review.note-missing", assertThrows(RuleViolation.class,
          () -> city.as().run(() -> the(ApplicationReviews.class).decide(id, silent))).key(), kind.name());
    }
    assertEquals("COUNTY_APPROVED", state("application", id));
  }

  @Test
  void a_firm_that_withdraws_while_the_city_awards_gets_either_and_never_both() {
    for (int turn = 0; turn < 10; turn++) {
      firm = Scene.firm();
      var id = recommended("10000.00");
      var seen = version("application", id);
      var left = Money.of(round.poolLeft());
      var award = new Decision(Kind.APPROVE, null, "已核对材料", seen);
      var race = Race.of(List.<Callable<Object>>of(
          () -> city.as().call(() -> the(ApplicationReviews.class).decide(id, award)),
          () -> firm.as().call(() -> {
            the(Applications.class).withdraw(id, seen, "不再需要");
            return "withdrawn";
          })));
      assertEquals(1, race.won());
      assertEquals(1, race.refusals(RuleViolation.class).size());
      var awarded = state("application", id).equals("AWARDED");
      assertEquals(awarded ? "AWARDED" : "WITHDRAWN", state("application", id));
      assertEquals(awarded ? 1 : 0, Owner.number("select count(*) from voucher where application_id = ?", id));
      assertEquals(awarded ? left.minus(Money.of("10000.00")) : left, Money.of(round.poolLeft()));
    }
  }
}
