package kechuang.claim.boundary;

import java.time.LocalDate;
import kechuang.calendar.WorkingDays;
import kechuang.fault.RuleViolation;

/** Today and the working days around it, read once for a whole page. */
public record DayCount(WorkingDays calendar, LocalDate today) {

  /** Working days left up to and including {@code due}, negative once it is over; null where no calendar says. */
  public Integer left(LocalDate due) {
    try {
      if (due == null) {
        return null;
      }
      return due.isBefore(today) ? -Math.max(1, calendar.between(due, today)) : calendar.between(today, due);
    } catch (RuleViolation noCalendar) {
      return null;
    }
  }
}
