package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import kechuang.application.boundary.SupportCases;
import kechuang.application.entity.SupportEventKind;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.money.Money;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of a review, as the measure names them: a laboratory is visited by its county and looked at by experts of the city. */
@ArquillianTest
class ReviewStepsIT {

  private static final LocalDate MONDAY = LocalDate.of(2017, 3, 6);

  private Organisation firm;
  private Person county;
  private Person city;
  private long id;

  @BeforeEach
  void a_laboratory_is_checked() {
    Scene.today("2017-03-06");
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
    id = SupportSteps.draft(firm, "TITLE-LAB", SupportSteps.form("示例实验室" + Scene.unique(), Facts.NONE.with(Fact.LAB_SITE, 1200)
        .with(Fact.LAB_EQUIPMENT, Money.of("12000000.00")).with(Fact.LAB_STAFF, 25).with(Fact.LAB_SENIOR, 12)
        .with(Fact.LAB_BY_FIRM, true), null), "application-form", "equipment-list", "staff-list");
    SupportSteps.submit(firm, id);
    SupportSteps.check(county, id);
  }

  private static void record(Person by, long id, LocalDate on, String note) {
    by.as().run(() -> the(SupportReviews.class).record(id, SupportSteps.version(id), on, null, Facts.NONE, note));
  }

  private static String awaited(long id) {
    return Owner.text("select coalesce(step_by, '-') || ' ' || due_on from support_request where id = ?", id);
  }

  @Test
  void each_office_records_its_step_in_its_time_and_then_it_is_decided() {
    // Ten working days after 6 March for the visit, fifteen for the experts, ten for the decision.
    assertEquals("COUNTY 2017-03-20", awaited(id));
    record(county, id, MONDAY, "场地、设备与申报一致");
    assertEquals("OFFICE 2017-03-27", awaited(id));
    record(city, id, MONDAY, "五位专家一致推荐");
    assertEquals("- 2017-03-20", awaited(id));
    SupportSteps.approve(city, id, Facts.NONE, Money.ZERO);
    assertEquals("APPROVED", SupportSteps.state(id));
    assertEquals(List.of("visit 场地、设备与申报一致", "experts 五位专家一致推荐"), Owner.all("select code || ' ' || note from support_step"
        + " where support_request_id = ? order by position", id).stream().map(row -> row.get(0)).toList());
  }

  @Test
  void nothing_is_approved_before_all_steps_are_recorded() {
    record(county, id, MONDAY, "一致");
    assertEquals("support.step-open", assertThrows(Conflict.class, () -> SupportSteps.approve(city, id, Facts.NONE, Money.ZERO)).key());
    assertFalse(may(city).contains(SupportEventKind.APPROVE));
    assertTrue(Owner.refusal("update support_request set state = 'APPROVED', decided_by = ? where id = ?", city.id(), id)
        .contains("support_steps_done"));
  }

  private Set<SupportEventKind> may(Person who) {
    return who.as().call(() -> the(SupportCases.class).get(SupportSteps.number(id), Locale.CHINESE)).may();
  }

  @Test
  void a_step_is_recorded_by_the_office_whose_it_is_and_by_no_other() {
    assertThrows(NotFound.class, () -> record(city, id, MONDAY, "一致"));
    assertThrows(NotFound.class, () -> record(Scene.ofCounty(Scene.YUECHENG, "county-officer"), id, MONDAY, "一致"));
    assertTrue(may(county).contains(SupportEventKind.RECORD));
    assertFalse(may(city).contains(SupportEventKind.RECORD));
    record(county, id, MONDAY, "一致");
    assertThrows(NotFound.class, () -> record(county, id, MONDAY, "一致"));
    assertFalse(may(county).contains(SupportEventKind.RECORD));
    assertTrue(may(city).contains(SupportEventKind.RECORD));
  }

  @Test
  void whoever_belongs_to_the_applicant_records_nothing() {
    Owner.run("insert into organisation_member (organisation_id, account_id, administrator) values (?, ?, false)", firm.id(), county.id());
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class, () -> record(county, id, MONDAY, "一致")).key());
    assertTrue(Owner.refusal("insert into support_step values (?, 1, 1, 'visit', date '2017-03-06', ?, 'x')", id, county.id())
        .contains("belongs to the applicant"));
  }

  @Test
  void a_step_has_its_day_and_its_words() {
    assertEquals("support.step-day", assertThrows(RuleViolation.class, () -> record(county, id, LocalDate.of(2017, 3, 5), "一致")).key());
    assertEquals("support.step-day", assertThrows(RuleViolation.class, () -> record(county, id, LocalDate.of(2017, 3, 7), "一致")).key());
    assertEquals("support.step-day", assertThrows(RuleViolation.class, () -> record(county, id, null, "一致")).key());
    assertEquals("support.step-note", assertThrows(RuleViolation.class, () -> record(county, id, MONDAY, " ")).key());
    assertEquals("COUNTY 2017-03-20", awaited(id));
  }

  @Test
  void of_two_officers_who_record_the_same_step_at_once_one_succeeds() {
    var version = SupportSteps.version(id);
    var race = Race.of(List.of(recording(county, version), recording(Scene.ofCounty(Scene.KEQIAO, "county-officer"), version)));
    assertEquals(1, race.won());
    assertEquals(1, Owner.number("select count(*) from support_step where support_request_id = ?", id));
  }

  private Callable<Boolean> recording(Person by, long version) {
    return () -> by.as().call(() -> {
      the(SupportReviews.class).record(id, version, MONDAY, null, Facts.NONE, "一致");
      return true;
    });
  }

  @Test
  void a_form_from_before_is_refused() {
    var seen = SupportSteps.version(id);
    record(county, id, MONDAY, "一致");
    assertThrows(StaleData.class, () -> city.as().run(() -> the(SupportReviews.class).record(id, seen, MONDAY, null, Facts.NONE, "一致")));
  }

  @Test
  void what_came_back_and_is_handed_in_again_is_reviewed_again() {
    record(county, id, MONDAY, "一致");
    city.as().run(() -> the(SupportReviews.class).sendBack(id, SupportSteps.version(id), "请补充设备清单"));
    assertEquals("-", Owner.text("select coalesce(step_by, '-') from support_request where id = ?", id));
    SupportSteps.submit(firm, id);
    SupportSteps.check(county, id);
    // What was found before is still there for the offices.
    var seen = city.as().call(() -> the(SupportCases.class).get(SupportSteps.number(id), Locale.CHINESE));
    assertEquals(List.of("一致"), seen.getEarlierSteps().stream().map(step -> step.getDone().getNote()).toList());
    assertEquals(0, seen.request().getSteps().size());
    assertEquals("COUNTY 2017-03-20", awaited(id));
    assertEquals(1, Owner.number("select count(*) from support_request_event where support_request_id = ? and event = 'RECORD'", id));
  }

  @Test
  void it_is_a_task_of_the_office_whose_step_is_next() {
    assertEquals(List.of(TaskKind.SUPPORT_STEP), tasks(county));
    assertEquals(List.of(), tasks(city));
    record(county, id, MONDAY, "一致");
    assertEquals(List.of(), tasks(county));
    assertEquals(List.of(TaskKind.SUPPORT_STEP_OF_OFFICE), tasks(city));
    record(city, id, MONDAY, "推荐");
    assertEquals(List.of(TaskKind.SUPPORT_DECIDE), tasks(city));
  }

  private List<TaskKind> tasks(Person who) {
    var number = SupportSteps.number(id);
    return who.as().call(() -> the(Tasks.class).list()).stream().filter(task -> task.key().equals(number)).map(task -> task.kind()).toList();
  }

  @Test
  void the_firm_reads_that_a_step_was_done_and_not_what_was_found() {
    record(county, id, MONDAY, "设备台账有疑问，建议现场复核");
    var seen = firm.as().call(() -> the(SupportCases.class).get(SupportSteps.number(id), Locale.CHINESE));
    assertTrue(seen.history().events().stream().noneMatch(event -> String.valueOf(event.getNote()).contains("设备台账")));
    assertEquals("RECORD", String.valueOf(seen.request().getEvents().get(seen.request().getEvents().size() - 1).getEvent()));
  }

  @Test
  void a_refusal_needs_no_steps() {
    city.as().run(() -> the(SupportReviews.class).reject(id, SupportSteps.version(id), Facts.NONE, "场地证明不实"));
    assertEquals("REJECTED", SupportSteps.state(id));
    assertEquals("-", Owner.text("select coalesce(step_by, '-') from support_request where id = ?", id));
  }

  @Test
  void a_measure_without_steps_is_decided_after_its_check_and_has_nothing_to_record() {
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    var plain = SupportSteps.patentDraft(firm, "一种示例织机", "6000.00", "ZL" + Scene.unique());
    SupportSteps.submit(firm, plain);
    SupportSteps.check(county, plain);
    assertEquals("- 2017-03-20", awaited(plain));
    assertEquals("support.step-none", assertThrows(Conflict.class, () -> record(city, plain, MONDAY, "一致")).key());
    assertEquals("CHECKED", Steps.state("support_request", plain));
  }
}
