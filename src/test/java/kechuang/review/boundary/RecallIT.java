package kechuang.review.boundary;

import static kechuang.testing.Steps.decide;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.DataSources;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The county takes its approval of an application back, as long as nobody of the owner's office has opened the case. */
@ArquillianTest
class RecallIT {

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  private Organisation firm;
  private Person county;
  private Person city;
  private long id;
  private String number;

  @BeforeEach
  void an_application_the_county_approved() {
    Scene.today("2017-03-06");
    firm = Scene.firm();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
    id = draft(firm, Scene.round().make(), "50000.00");
    submit(firm, id);
    number = Owner.text("select number from application where id = ?", id);
    Scene.today("2017-03-08");
    decide(county, id, Kind.APPROVE, null);
  }

  private void recall(Person person, String why) {
    person.as().run(() -> the(ApplicationReviews.class).recall(id, why, version("application", id)));
  }

  private void open(Person person) {
    person.as().run(() -> the(ApplicationReviews.class).open(number));
  }

  private static String key(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  @Test
  void whoever_approved_or_a_colleague_takes_it_back_and_the_county_decides_anew() {
    recall(Scene.ofCounty(Scene.KEQIAO, "county-officer"), "营业收入看错了一栏");
    assertEquals("SUBMITTED", state("application", id));
    assertNull(Owner.one("select county_decided_by from application where id = ?", id));
    // ten working days from Monday 6 March, when it was handed in: Monday 20 March
    assertEquals("2017-03-20", Owner.text("select due_on from application where id = ?", id));
    assertEquals("SUBMIT APPROVE RECALL", Owner.text("select string_agg(event, ' ' order by id) from application_event"
        + " where application_id = ?", id));
    decide(county, id, Kind.APPROVE, null);
    recall(county, "还要再核对");
    decide(county, id, Kind.RETURN, null);
    assertEquals("RETURNED", state("application", id));
  }

  @Test
  void a_recalled_decision_after_the_next_stage_opened_is_refused() {
    open(city);
    assertEquals(city.id(), Owner.number("select opened_by from application where id = ?", id));
    assertEquals("review.recall-opened", key(() -> recall(county, "看错了")));
    assertEquals("COUNTY_APPROVED", state("application", id));
    decide(city, id, Kind.RETURN, null);
    assertNull(Owner.one("select opened_at from application where id = ?", id), "what comes next is unopened");
  }

  @Test
  void only_who_may_decide_opens_it_and_only_the_first_time_counts() {
    open(county);
    open(Scene.ofCounty(Scene.YUECHENG, "county-officer"));
    var own = Scene.ofCity("city-officer");
    Scene.belongs(own, firm);
    open(own);
    assertNull(Owner.one("select opened_at from application where id = ?", id));
    open(city);
    open(Scene.ofCity("city-officer"));
    assertEquals(city.id(), Owner.number("select opened_by from application where id = ?", id));
  }

  @Test
  void nobody_takes_back_without_a_reason_or_for_another_county_or_his_own_firm_or_what_was_decided() {
    assertEquals("review.note-missing", key(() -> recall(county, " ")));
    assertThrows(NotFound.class, () -> recall(Scene.ofCounty(Scene.YUECHENG, "county-officer"), "看错了"));
    var own = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    Scene.belongs(own, firm);
    assertEquals("organisation.membership.own", key(() -> recall(own, "看错了")));
    var seen = version("application", id);
    decide(city, id, Kind.APPROVE, null);
    assertThrows(StaleData.class, () -> county.as().run(() -> the(ApplicationReviews.class).recall(id, "看错了", seen)));
    // The award committed money.
    assertEquals("review.not-recallable", key(() -> recall(county, "看错了")));
    assertEquals("AWARDED", state("application", id));
  }

  @Test
  void opening_and_recalling_at_once_never_both_happen() {
    var seen = version("application", id);
    Callable<String> recalls = () -> county.as().call(() -> the(ApplicationReviews.class).recall(id, "看错了", seen).name());
    Callable<String> opens = () -> {
      open(city);
      return "opened";
    };
    var race = Race.of(List.of(Race.patiently(recalls), Race.patiently(opens)));
    var opened = Owner.one("select opened_at from application where id = ?", id) != null;
    assertEquals(opened ? "COUNTY_APPROVED" : "SUBMITTED", state("application", id));
    assertEquals(opened ? 1 : 0, race.refusals(Conflict.class).size());
    assertTrue(race.answers().contains("opened"));
  }

  @Test
  void the_database_takes_nothing_back_that_was_opened() throws SQLException {
    open(city);
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute("select set_config('app.actor', '4711', true)");
      var refused = assertThrows(SQLException.class, () -> statement.executeUpdate(
          "update application set state = 'SUBMITTED' where id = " + id));
      assertEquals("23514", refused.getSQLState(), refused.getMessage());
      statement.execute("rollback");
    }
  }
}
