package kechuang.inbox.boundary;

import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Absences;
import kechuang.identity.boundary.Handlings;
import kechuang.platform.boundary.RowRequest;
import kechuang.review.boundary.Decision;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case belongs to the office; one officer has it in hand, and a deputy goes on with it but is no second person. */
@ArquillianTest
class TasksInHandIT {

  private static final LocalDate TODAY = LocalDate.parse("2017-03-06");

  private Organisation firm;
  private Person one;
  private Person other;
  private long application;
  private String number;

  /** A county of its own decides alone, so the same officers could do both steps. */
  @BeforeEach
  void an_application_to_a_county_that_decides_itself() {
    Scene.today(TODAY.toString());
    firm = Scene.firm(Scene.XINCHANG);
    one = officer();
    other = officer();
    application = draft(firm, Scene.round().ownedBy(Scene.XINCHANG).make(), "50000.00");
    submit(firm, application);
    number = Owner.text("select number from application where id = ?", application);
  }

  private static Person officer() {
    return Scene.ofCounty(Scene.XINCHANG, "county-officer");
  }

  private void take(Person who, String note) {
    who.as().run(() -> the(Tasks.class).take(TaskKind.APPLICATION_REVIEW, number, note));
  }

  private void handOver(Person who, Person to) {
    who.as().run(() -> the(Tasks.class).handOver(TaskKind.APPLICATION_REVIEW, number, to.id(), "合同已核对"));
  }

  private static long away(Person who, Person deputy, String from, String until) {
    return who.as().call(() -> the(Absences.class).announce(deputy.id(), LocalDate.parse(from), LocalDate.parse(until)));
  }

  private static String refusal(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  private void approve(Person who) {
    decide(who, application, Decision.Kind.APPROVE,
        state("application", application).equals("COUNTY_APPROVED") ? "50000.00" : null);
  }

  private Task.Hand hand(Person who) {
    return who.as().call(() -> the(Tasks.class).find(TaskKind.APPLICATION_REVIEW, number)).hand();
  }

  @Test
  void what_one_officer_has_in_hand_no_colleague_decides() {
    take(one, null);
    assertEquals("identity.handling.others", refusal(() -> approve(other)));
    assertEquals(Task.Hand.MINE, hand(one));
    assertEquals(Task.Hand.OTHER, hand(other));
    approve(one);
    assertEquals("COUNTY_APPROVED", state("application", application));
  }

  @Test
  void what_nobody_has_in_hand_anyone_of_the_office_decides() {
    take(one, null);
    one.as().run(() -> the(Tasks.class).putBack(TaskKind.APPLICATION_REVIEW, number));
    assertEquals(Task.Hand.FREE, hand(other));
    approve(other);
    assertEquals("COUNTY_APPROVED", state("application", application));
  }

  @Test
  void of_two_officers_who_take_a_task_at_once_one_has_it() {
    var race = Race.of(List.of(() -> taken(one), () -> taken(other)));
    assertEquals(1, race.answers().size(), race::toString);
    assertEquals(1, Owner.number("select count(*) from handling where case_key = ? and state = 'TAKEN'", number));
    assertEquals(1, Owner.number("select count(*) from handling_event e join handling h on h.id = e.handling_id"
        + " where h.case_key = ?", number));
  }

  private boolean taken(Person who) {
    take(who, null);
    return true;
  }

  @Test
  void to_take_what_one_has_already_is_no_mistake_and_no_second_event() {
    take(one, null);
    take(one, null);
    assertEquals(1, Owner.number("select count(*) from handling_event e join handling h on h.id = e.handling_id"
        + " where h.case_key = ?", number));
  }

  @Test
  void a_colleague_takes_over_with_a_reason_and_not_without() {
    take(one, null);
    assertEquals("identity.handling.others", refusal(() -> take(other, null)));
    take(other, "经办人下乡，企业急需");
    assertEquals(Task.Hand.MINE, hand(other));
    assertEquals("identity.handling.others", refusal(() -> approve(one)));
  }

  @Test
  void a_task_is_handed_over_to_a_colleague_of_the_office_with_what_was_said() {
    take(one, null);
    handOver(one, other);
    assertEquals(Task.Hand.MINE, hand(other));
    var log = other.as().call(() -> the(Handlings.class).log(TaskKind.APPLICATION_REVIEW.handled(), number)).events();
    assertEquals("合同已核对", log.get(1).getNote());
    assertEquals(other.id(), log.get(1).getToAccount());
  }

  @Test
  void nobody_hands_a_task_to_another_office_nor_what_a_colleague_has() {
    take(one, null);
    assertEquals("identity.colleague.none",
        refusal(() -> handOver(one, Scene.ofCounty(Scene.YUECHENG, "county-officer"))));
    assertEquals("identity.colleague.none", refusal(() -> handOver(one, Scene.ofCounty(Scene.XINCHANG, "payment-maker"))));
    assertEquals("identity.handling.others", refusal(() -> handOver(other, officer())));
  }

  @Test
  void another_offices_task_is_not_there() {
    var elsewhere = Scene.ofCounty(Scene.YUECHENG, "county-officer");
    assertThrows(NotFound.class, () -> take(elsewhere, null));
    assertThrows(NotFound.class, () -> take(Scene.ofCounty(Scene.XINCHANG, "programme-manager"), null));
    Scene.belongs(one, firm);
    assertThrows(NotFound.class, () -> take(one, null));
  }

  @Test
  void the_list_of_the_office_says_whose_hands_a_task_is_in() {
    take(one, null);
    assertEquals(1, found(one, TaskFilter.Whose.MINE));
    assertEquals(1, found(one, TaskFilter.Whose.FOR_ME));
    assertEquals(0, found(one, TaskFilter.Whose.FREE));
    assertEquals(0, found(other, TaskFilter.Whose.FOR_ME));
    assertEquals(1, found(other, TaskFilter.Whose.OTHERS));
    assertEquals(1, found(other, null));
    assertFalse(other.as().call(() -> the(Tasks.class).list()).stream().anyMatch(task -> task.key().equals(number)));
  }

  private long found(Person who, TaskFilter.Whose whose) {
    var filter = new TaskFilter(TaskKind.APPLICATION_REVIEW, whose, number);
    var listed = who.as().call(() -> the(Tasks.class).ask(filter, RowRequest.first(25))).list();
    assertEquals(listed.size(), who.as().call(() -> the(Tasks.class).ask(filter, RowRequest.first(0))).total());
    return listed.size();
  }

  @Test
  void an_absent_officers_deputy_goes_on_with_what_the_officer_has_in_hand() {
    take(one, null);
    assertEquals("identity.handling.others", refusal(() -> approve(other)));
    away(one, other, "2017-03-06", "2017-03-10");
    assertEquals(Task.Hand.DEPUTY, hand(other));
    approve(other);
    assertEquals("COUNTY_APPROVED", state("application", application));
  }

  @Test
  void an_absent_officers_deputy_cannot_be_the_second_person() {
    approve(one);
    away(one, other, "2017-03-06", "2017-03-10");
    assertEquals("identity.two-persons.deputy", refusal(() -> approve(other)));
    assertFalse(waits(other));
    var third = officer();
    assertTrue(waits(third));
    approve(third);
    assertEquals("AWARDED", state("application", application));
  }

  @Test
  void nor_can_the_officer_who_was_away_be_second_to_the_deputy() {
    away(one, other, "2017-03-06", "2017-03-07");
    approve(other);
    Scene.today("2017-03-08");
    assertEquals("identity.two-persons.deputy", refusal(() -> approve(one)));
  }

  @Test
  void who_stood_in_before_the_case_came_in_may_be_second() {
    away(one, other, "2017-03-06", "2017-03-07");
    Scene.today("2017-03-08");
    var fresh = draft(firm, Scene.round().ownedBy(Scene.XINCHANG).make(), "20000.00");
    submit(firm, fresh);
    decide(one, fresh, Decision.Kind.APPROVE, null);
    decide(other, fresh, Decision.Kind.APPROVE, "20000.00");
    assertEquals("AWARDED", state("application", fresh));
  }

  @Test
  void the_database_refuses_the_deputy_too() {
    approve(one);
    away(one, other, "2017-03-06", "2017-03-10");
    var refused = assertThrows(RuntimeException.class, () -> Owner.run(
        "update application set city_decided_by = ? where id = ?", other.id(), application));
    assertTrue(String.valueOf(refused.getCause() instanceof SQLException ? refused.getCause() : refused)
        .contains("decided by somebody and the deputy"), () -> String.valueOf(refused));
  }

  private boolean waits(Person who) {
    return who.as().call(() -> the(Tasks.class).list()).stream().anyMatch(task -> task.key().equals(number));
  }

  @Test
  void a_deputy_is_of_the_same_office_and_there() {
    assertEquals("identity.colleague.none", refusal(() -> away(one, Scene.ofCity("city-officer"), "2017-03-06", "2017-03-06")));
    away(other, officer(), "2017-03-08", "2017-03-09");
    assertEquals("identity.absence.deputy-away", refusal(() -> away(one, other, "2017-03-06", "2017-03-08")));
    away(one, other, "2017-03-10", "2017-03-10");
    assertEquals("identity.absence.stands-in", refusal(() -> away(other, officer(), "2017-03-10", "2017-03-10")));
    assertEquals("identity.absence.twice", refusal(() -> away(one, officer(), "2017-03-10", "2017-03-12")));
  }

  @Test
  void of_two_who_name_each_other_for_the_same_days_one_goes() {
    var race = Race.of(List.of(() -> away(one, other, "2017-03-06", "2017-03-07"),
        () -> away(other, one, "2017-03-06", "2017-03-07")));
    assertEquals(1, race.answers().size(), race::toString);
  }

  @Test
  void days_that_are_over_or_in_the_wrong_order_are_refused_beside_their_fields() {
    assertThrows(Problems.class, () -> away(one, other, "2017-03-05", "2017-03-07"));
    assertThrows(Problems.class, () -> away(one, other, "2017-03-08", "2017-03-07"));
    assertThrows(Problems.class, () -> away(one, other, "2017-03-08", "2018-03-10"));
    assertThrows(Problems.class, () -> away(one, one, "2017-03-08", "2017-03-09"));
  }

  @Test
  void only_the_person_and_the_administrator_end_an_absence() {
    var absence = away(one, other, "2017-03-06", "2017-03-10");
    assertThrows(NotFound.class, () -> other.as().run(() -> the(Absences.class).end(absence)));
    Scene.outside("administrator").as().run(() -> the(Absences.class).end(absence));
    take(one, null);
    assertEquals(Task.Hand.OTHER, hand(other));
  }

  @Test
  void the_administrator_announces_one_who_cannot() {
    var administrator = Scene.outside("administrator");
    take(one, null);
    administrator.as().run(() -> the(Absences.class).announceFor(one.id(), other.id(), TODAY, TODAY));
    assertEquals(Task.Hand.DEPUTY, hand(other));
    assertTrue(administrator.as().call(() -> the(Absences.class).coming()).stream()
        .anyMatch(absence -> absence.getAccountId() == one.id()));
  }
}
