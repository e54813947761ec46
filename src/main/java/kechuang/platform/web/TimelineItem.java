package kechuang.platform.web;

import java.io.Serializable;
import java.time.temporal.Temporal;

/**
 * One thing that happened, or will, for {@code <k:timeline>}.
 *
 * @param at     an Instant (shown in the city's time) or a LocalDate
 * @param title  what happened: "订单 1 确认"
 * @param detail more words; may be null
 * @param actor  who did it; may be null
 * @param next   still to come
 */
public record TimelineItem(Temporal at, String title, String detail, String actor, boolean next) implements Serializable {

  /** What happened. */
  public static TimelineItem past(Temporal at, String title, String detail, String actor) {
    return new TimelineItem(at, title, detail, actor, false);
  }

  /** What comes next, on that day. */
  public static TimelineItem next(Temporal at, String title) {
    return new TimelineItem(at, title, null, null, true);
  }

  /** The style class. */
  public String look() {
    return next ? "next" : null;
  }
}
