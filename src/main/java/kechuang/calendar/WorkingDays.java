package kechuang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kechuang.fault.RuleViolation;

/**
 * The working days of the State Council's yearly holiday notices: Monday to Friday, less holidays, plus the weekend
 * days that make up for them. A year without a published calendar is refused, never guessed.
 *
 * @param years the years that are known
 * @param exceptions days that differ from Monday-to-Friday; true for a working day
 */
public record WorkingDays(Set<Integer> years, Map<LocalDate, Boolean> exceptions) {

  public WorkingDays {
    years = Set.copyOf(years);
    exceptions = Map.copyOf(exceptions);
  }

  public boolean isWorkingDay(LocalDate day) {
    if (!years.contains(day.getYear())) {
      throw new RuleViolation("calendar.no-year", day.getYear());
    }
    var weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    return exceptions.getOrDefault(day, weekday);
  }

  /** The last of {@code n} working days that begin on the day after {@code start}. */
  public LocalDate plus(LocalDate start, int n) {
    var day = start;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** The last day of a notice of {@code n} working days; whether its first day counts is a setting of the round. */
  public LocalDate lastNoticeDay(LocalDate published, int n, boolean countFirstDay) {
    return countFirstDay && isWorkingDay(published) ? plus(published, n - 1) : plus(published, n);
  }

  /** Working days after {@code from} up to and including {@code to}; 0 if {@code to} is not later. */
  public int between(LocalDate from, LocalDate to) {
    int n = 0;
    for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        n++;
      }
    }
    return n;
  }
}
