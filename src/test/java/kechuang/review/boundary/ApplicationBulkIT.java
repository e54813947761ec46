package kechuang.review.boundary;

import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.Problem;
import kechuang.money.Money;
import kechuang.platform.boundary.BulkOutcome;
import kechuang.platform.boundary.Ticked;
import kechuang.platform.boundary.TickedCase;
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

/** Applications decided together are decided one by one: what must not be is not, and the others are. */
@ArquillianTest
class ApplicationBulkIT {

  private Round round;
  private Person officer;

  @BeforeEach
  void a_reviewed_round_of_the_city() {
    Scene.today("2017-03-06");
    round = Scene.round().make();
    officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
  }

  private long submitted(Organisation firm) {
    var id = draft(firm, round, "10000.00");
    submit(firm, id);
    return id;
  }

  private List<Long> submitted(int many) {
    var ids = new ArrayList<Long>();
    for (int i = 0; i < many; i++) {
      ids.add(submitted(Scene.firm()));
    }
    return ids;
  }

  private static List<Ticked> ticked(List<Long> ids) {
    return ids.stream().map(id -> new Ticked(id, version("application", id))).toList();
  }

  private static List<BulkOutcome> all(Person person, String operation, List<Ticked> ticked, Kind kind, String note) {
    return person.as().call(() -> ticked.stream()
        .map(one -> the(ApplicationBulk.class).decide(operation, one, kind, note)).toList());
  }

  private static String operation() {
    return UUID.randomUUID().toString();
  }

  private static long done(List<BulkOutcome> outcomes) {
    return outcomes.stream().filter(BulkOutcome::isDone).count();
  }

  private static List<String> reasons(BulkOutcome outcome) {
    return outcome.reasons().stream().map(Problem::key).toList();
  }

  private static long events(long id, String event) {
    return Owner.number("select count(*) from application_event where application_id = ? and event = ?", id, event);
  }

  @Test
  void of_ten_one_own_one_stale_and_one_with_an_open_question_seven_are_approved_and_three_are_said_with_reasons() {
    var own = Scene.firm();
    var ids = submitted(8);
    ids.add(submitted(own));
    // More than the yearly 100,000: on its own page an officer may approve what it comes to; unseen, nobody may.
    var asking = Scene.firm();
    ids.add(draft(asking, round, "120000.00"));
    submit(asking, ids.get(9));
    Scene.belongs(officer, own);
    var ticked = ticked(ids);
    Owner.run("update application set version = version + 1 where id = ?", ids.get(3));

    var outcomes = all(officer, operation(), ticked, Kind.APPROVE, null);

    assertEquals(7, done(outcomes));
    assertEquals(List.of("stale"), reasons(outcomes.get(3)));
    assertEquals(List.of("organisation.membership.own"), reasons(outcomes.get(8)));
    assertEquals(List.of("review.flag.limited"), reasons(outcomes.get(9)));
    for (int i = 0; i < 10; i++) {
      var is = i == 3 || i > 7 ? "SUBMITTED" : "COUNTY_APPROVED";
      assertEquals(is, state("application", ids.get(i)), "number " + i);
      assertEquals(is.equals("SUBMITTED") ? 0 : 1, events(ids.get(i), "APPROVE"), "number " + i);
    }
    assertEquals(ApplicationState.COUNTY_APPROVED, decide(officer, ids.get(9), Kind.APPROVE, null));
  }

  @Test
  void asked_twice_the_same_decision_is_one_act_and_is_answered_the_same() {
    var ids = submitted(3);
    var ticked = ticked(ids);
    var operation = operation();
    var first = all(officer, operation, ticked, Kind.APPROVE, "齐全");
    assertEquals(3, done(first));
    assertEquals(first, all(officer, operation, ticked, Kind.APPROVE, "齐全"));
    ids.forEach(id -> assertEquals(1, events(id, "APPROVE")));
    // Not the same decision: the key is refused, and what stands stands.
    all(officer, operation, ticked, Kind.REJECT, "改主意")
        .forEach(outcome -> assertEquals(List.of("idempotency.mismatch"), reasons(outcome)));
  }

  @Test
  void two_officers_approve_the_same_ten_at_once_and_each_is_decided_once() {
    var ids = submitted(10);
    var ticked = ticked(ids);
    var other = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    var race = Race.of(List.<Callable<List<BulkOutcome>>>of(
        () -> all(officer, operation(), ticked, Kind.APPROVE, null),
        () -> all(other, operation(), ticked, Kind.APPROVE, null)));
    var outcomes = race.answers().stream().flatMap(one -> ((List<?>) one).stream()).map(BulkOutcome.class::cast).toList();
    assertEquals(20, outcomes.size());
    assertEquals(10, done(outcomes));
    for (var id : ids) {
      assertEquals("COUNTY_APPROVED", state("application", id));
      assertEquals(1, events(id, "APPROVE"));
    }
  }

  @Test
  void the_city_awards_together_and_the_pool_pays_what_was_in_decision() {
    var ids = submitted(3);
    ids.forEach(id -> decide(officer, id, Kind.APPROVE, null));
    var left = Money.of(round.poolLeft());
    var outcomes = all(Scene.ofCity("city-officer"), operation(), ticked(ids), Kind.APPROVE, "同意");
    assertEquals(List.of("AWARDED", "AWARDED", "AWARDED"), outcomes.stream().map(BulkOutcome::reached).toList());
    // 3 × 10,000
    assertEquals(left.minus(Money.of("30000.00")), Money.of(round.poolLeft()));
  }

  @Test
  void who_looked_first_does_not_decide_together_either() {
    round = Scene.round().ownedBy(Scene.XINCHANG).make();
    officer = Scene.ofCounty(Scene.XINCHANG, "county-officer");
    var ids = List.of(submitted(Scene.firm(Scene.XINCHANG)), submitted(Scene.firm(Scene.XINCHANG)));
    assertEquals(2, done(all(officer, operation(), ticked(ids), Kind.APPROVE, null)));
    for (var outcome : all(officer, operation(), ticked(ids), Kind.APPROVE, null)) {
      assertEquals(List.of("identity.two-persons"), reasons(outcome));
    }
    ids.forEach(id -> assertEquals("COUNTY_APPROVED", state("application", id)));
  }

  @Test
  void without_a_reason_none_is_sent_back_or_rejected_and_with_one_also_what_needs_judgement_is() {
    var ids = List.of(submitted(Scene.firm()), submitted(Scene.firm(Scene.KEQIAO, "DECLARED")));
    for (var kind : List.of(Kind.RETURN, Kind.REJECT)) {
      all(officer, operation(), ticked(ids), kind, " ")
          .forEach(outcome -> assertEquals(List.of("review.note-missing"), reasons(outcome)));
    }
    assertEquals(2, done(all(officer, operation(), ticked(ids), Kind.RETURN, "请补正用途说明")));
    ids.forEach(id -> assertEquals("请补正用途说明",
        Owner.text("select note from application_event where application_id = ? and event = 'RETURN'", id)));
  }

  @Test
  void an_officer_of_another_county_finds_none_of_them_and_others_may_not_at_all() {
    var ids = submitted(2);
    var elsewhere = Scene.ofCounty(Scene.XINCHANG, "county-officer");
    assertEquals(List.<TickedCase>of(), elsewhere.as().call(() -> the(ApplicationBulk.class).cases(ticked(ids))));
    all(elsewhere, operation(), ticked(ids), Kind.APPROVE, null)
        .forEach(outcome -> assertEquals(List.of("bulk.not-there"), reasons(outcome)));
    assertThrows(EJBAccessException.class,
        () -> all(Scene.outside("auditor"), operation(), ticked(ids), Kind.APPROVE, null));
    ids.forEach(id -> assertEquals("SUBMITTED", state("application", id)));
    assertEquals(2, officer.as().call(() -> the(ApplicationBulk.class).cases(ticked(ids)).size()));
  }
}
