package kechuang.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.fault.RuleViolation;

/**
 * The last day for something, and how far away it is in working days.
 *
 * @param day the last day
 * @param left working days from tomorrow to the last day; negative when it is over; null where no calendar is published
 */
public record Due(LocalDate day, Integer left, boolean over) implements Serializable {

  private static final int SOON = 3;

  /** Seen from today; null for what has no last day. */
  public static Due of(LocalDate day, LocalDate today, WorkingDays calendar) {
    if (day == null) {
      return null;
    }
    var over = today.isAfter(day);
    try {
      return new Due(day, over ? -calendar.between(day, today) : calendar.between(today, day), over);
    } catch (RuleViolation noCalendar) {
      return new Due(day, null, over);
    }
  }

  /** The traffic light: ok, wait (three working days or less), bad (over). */
  public String look() {
    return over ? "bad" : left != null && left <= SOON ? "wait" : "ok";
  }

  /** Key of its words, with {@link #count} as the argument. */
  public String key() {
    return left == null ? "common.due.day" : over ? left == 0 ? "common.due.weekend" : "common.due.over"
        : left == 0 ? "common.due.today" : "common.due.left";
  }

  /** How many working days are left, or how many it is late. */
  public int count() {
    return left == null ? 0 : Math.abs(left);
  }
}
