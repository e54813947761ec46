package kechuang.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** March 2017: Monday 6th to Friday 10th are working days, so are Monday 13th to Friday 17th. */
class DueTest {

  private static final WorkingDays CALENDAR = new WorkingDays(Set.of(2017), Map.of());

  private static Due due(String day, String today) {
    return Due.of(LocalDate.parse(day), LocalDate.parse(today), CALENDAR);
  }

  @Test
  void ten_working_days_ahead_is_green() {
    var due = due("2017-03-20", "2017-03-06");
    assertEquals(10, due.count());
    assertEquals("ok", due.look());
    assertEquals("common.due.left", due.key());
  }

  @Test
  void three_working_days_ahead_is_amber_and_four_is_not() {
    assertEquals("wait", due("2017-03-09", "2017-03-06").look());
    assertEquals("ok", due("2017-03-10", "2017-03-06").look());
  }

  @Test
  void the_last_day_itself_is_today_and_not_late() {
    var due = due("2017-03-06", "2017-03-06");
    assertEquals("common.due.today", due.key());
    assertEquals("wait", due.look());
  }

  @Test
  void a_working_day_after_the_last_is_one_day_late() {
    var due = due("2017-03-10", "2017-03-13");
    assertEquals("common.due.over", due.key());
    assertEquals(1, due.count());
    assertEquals("bad", due.look());
  }

  @Test
  void on_the_weekend_after_the_last_day_it_is_late_by_no_working_day() {
    assertEquals("common.due.weekend", due("2017-03-10", "2017-03-11").key());
  }

  @Test
  void without_a_calendar_there_is_a_day_and_no_guess() {
    var due = due("2018-01-05", "2017-12-20");
    assertNull(due.left());
    assertEquals("common.due.day", due.key());
  }

  @Test
  void what_has_no_last_day_is_never_due() {
    assertNull(Due.of(null, LocalDate.of(2017, 3, 6), CALENDAR));
  }
}
