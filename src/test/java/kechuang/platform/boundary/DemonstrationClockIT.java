package kechuang.platform.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Tokens;
import kechuang.testing.AnAccount;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import kechuang.testing.Trail;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demonstration's day: forward only, by the administrator, in the trail; real time takes no notice. */
@ArquillianTest
class DemonstrationClockIT {

  private static final LocalDate TODAY = LocalDate.of(2017, 3, 6);

  private Person administrator;

  @BeforeEach
  void the_first_day_of_the_scenario() {
    Scene.today(TODAY.toString());
    administrator = Scene.outside("administrator");
  }

  private static LocalDate today() {
    return the(BusinessClock.class).today();
  }

  private void moveTo(LocalDate day) {
    administrator.as().run(() -> the(DemonstrationClock.class).moveTo(day));
  }

  @Test
  void the_day_moves_forward_and_the_trail_says_by_whom_and_from_where_to_where() {
    moveTo(TODAY.plusDays(4));
    assertEquals(TODAY.plusDays(4), today());
    var rows = Trail.of("setting", "clock.offset-days");
    var last = rows.get(rows.size() - 1);
    assertEquals(String.valueOf(administrator.id()), last.actor());
    assertTrue(last.after().contains("2017-03-06") && last.after().contains("2017-03-10"), last.after());
  }

  @Test
  void the_day_never_moves_back_nor_stands_still() {
    for (var day : List.of(TODAY.minusDays(1), TODAY, LocalDate.of(2016, 12, 31))) {
      var refused = assertThrows(RuleViolation.class, () -> moveTo(day));
      assertEquals("calendar.forward-only", refused.key());
      assertEquals(List.of(TODAY), List.of(refused.arguments()));
      assertEquals(TODAY, today());
    }
  }

  @Test
  void two_who_move_to_one_day_at_the_same_moment_get_there_once() {
    Callable<LocalDate> move = () -> administrator.as().call(() -> {
      the(DemonstrationClock.class).moveTo(TODAY.plusDays(30));
      return today();
    });
    var race = Race.of(List.of(move, move, move, move));
    assertEquals(1, race.won());
    assertEquals(TODAY.plusDays(30), today());
    assertEquals(List.of("calendar.forward-only"),
        race.refusals(RuleViolation.class).stream().map(RuleViolation::key).distinct().toList());
  }

  @Test
  void nobody_but_the_administrator_moves_it() {
    for (var role : List.of("applicant", "programme-manager", "city-officer", "payment-releaser", "auditor")) {
      assertThrows(EJBAccessException.class, () -> Scene.outside(role).as()
          .run(() -> the(DemonstrationClock.class).moveTo(TODAY.plusDays(1))));
    }
    assertEquals(TODAY, today());
  }

  @Test
  void a_token_and_the_trail_take_no_notice_of_a_year_that_passes_in_a_moment() {
    var account = AnAccount.applicant();
    var token = account.as().call(() -> the(Tokens.class).issue("合作方系统", Tokens.USUAL));
    moveTo(TODAY.plusYears(1));
    assertEquals(200, new Visitor().withToken(token.token()).get("/api/v1/me").statusCode());
    var real = Owner.<java.sql.Timestamp>one("select max(at) from audit.trail where entity = 'setting'").toInstant();
    assertTrue(Duration.between(real, Instant.now()).abs().compareTo(Duration.ofMinutes(1)) < 0, real.toString());
    assertEquals(TODAY.plusYears(1), today());
  }

  @Test
  void what_begins_on_a_day_ends_by_the_terms_of_the_rounds() {
    Scene.round().make();
    Scene.round().notices(5, true).answers(3).make();
    Scene.round().notices(7, false).answers(3).make();
    var endings = the(DemonstrationClock.class).termsFrom(LocalDate.of(2017, 7, 17));
    // From Monday 17 July: five working days after it end on the 24th, it being one of them on the 21st; seven on the 26th.
    for (var known : List.of("platform.clock.notice 5 2017-07-24", "platform.clock.notice.counted 5 2017-07-21",
        "platform.clock.notice 7 2017-07-26", "platform.clock.answer 3 2017-07-20", "platform.clock.answer 10 2017-07-31")) {
      assertEquals(1, endings.stream().filter(one -> known.equals(one.key() + " " + one.days() + " " + one.ends()))
          .count(), known + " in " + endings);
    }
  }

  @Test
  void nothing_is_said_to_end_in_a_year_whose_calendar_is_not_published() {
    Scene.round().make();
    assertEquals(List.of(), the(DemonstrationClock.class).termsFrom(LocalDate.of(2018, 12, 31)));
  }
}
