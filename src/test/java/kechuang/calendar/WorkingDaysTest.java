package kechuang.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kechuang.fault.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the rules, section 5, on the parts of the 2017 calendar they need. */
class WorkingDaysTest {

  private static final WorkingDays CALENDAR = new WorkingDays(Set.of(2017), exceptions());

  private static Map<LocalDate, Boolean> exceptions() {
    var days = new HashMap<LocalDate, Boolean>();
    LocalDate.parse("2017-10-01").datesUntil(LocalDate.parse("2017-10-09")).forEach(day -> days.put(day, false));
    LocalDate.parse("2017-04-02").datesUntil(LocalDate.parse("2017-04-05")).forEach(day -> days.put(day, false));
    days.put(LocalDate.parse("2017-05-01"), false);
    days.put(LocalDate.parse("2017-04-01"), true);
    days.put(LocalDate.parse("2017-09-30"), true);
    return days;
  }

  @ParameterizedTest
  @CsvSource({"2017-07-17, 2017-07-24", "2017-04-27, 2017-05-05", "2017-09-28, 2017-10-11", "2017-03-30, 2017-04-07"})
  void a_notice_of_five_working_days_begins_on_the_next_day(LocalDate published, LocalDate last) {
    assertEquals(last, CALENDAR.lastNoticeDay(published, 5, false));
  }

  @Test
  void where_the_notice_day_counts_it_ends_earlier() {
    assertEquals(LocalDate.parse("2017-07-21"), CALENDAR.lastNoticeDay(LocalDate.parse("2017-07-17"), 5, true));
  }

  @Test
  void a_notice_published_on_a_sunday_has_no_first_day_to_count() {
    assertEquals(LocalDate.parse("2017-07-21"), CALENDAR.lastNoticeDay(LocalDate.parse("2017-07-16"), 5, true));
  }

  @Test
  void days_between_count_as_days_added() {
    var start = LocalDate.parse("2017-09-28");
    assertEquals(5, CALENDAR.between(start, CALENDAR.plus(start, 5)));
    assertEquals(0, CALENDAR.between(start, start));
    assertEquals(0, CALENDAR.between(start, start.minusDays(3)));
  }

  @Test
  void a_year_nobody_published_is_refused_not_guessed() {
    var refusal = assertThrows(RuleViolation.class, () -> CALENDAR.plus(LocalDate.parse("2017-12-29"), 1));
    assertEquals("calendar.no-year", refusal.key());
    assertEquals(2018, refusal.arguments()[0]);
  }
}
