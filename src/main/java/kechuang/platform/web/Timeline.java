package kechuang.platform.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.platform.boundary.Byline;

/**
 * What happened to a thing, in the reader's words, for {@code <k:timeline>}: its own events, and where the page shows
 * them, those of what belongs to it, in one order of time.
 */
public final class Timeline {

  /** The note of a row that was entered later, from what was still known: nobody says who it was. */
  private static final String CARRIED_OVER = "common.carried-over";

  private final Map<Long, ? extends Byline> people;
  private final List<TimelineItem> items = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param people who acted, by account
   */
  public Timeline(Map<Long, ? extends Byline> people) {
    this.people = people;
  }

  /** The events of one thing, oldest first, as its page shows them: the latest first. */
  public static List<TimelineItem> of(String feature, List<? extends LifecycleEvent> events,
      Map<Long, ? extends Byline> people) {
    return new Timeline(people).add(feature, events).latestFirst();
  }

  /** Events that have their words under {@code feature.event.EVENT}, oldest first. */
  public Timeline add(String feature, List<? extends LifecycleEvent> events) {
    events.forEach(event -> add(event.getAt(), Display.text(feature + ".event." + event.getEvent()), event.getNote(),
        event.getActor()));
    return this;
  }

  /**
   * One thing that happened.
   *
   * @param actor the account; null for what the rules or the calendar did
   */
  public Timeline add(Instant at, String title, String note, Long actor) {
    items.add(TimelineItem.past(at, title, Display.said(note), byline(actor, note)));
    return this;
  }

  private String byline(Long actor, String note) {
    if (actor == null) {
      return CARRIED_OVER.equals(note) ? null : Display.text("common.by-the-rules");
    }
    var who = people.get(actor);
    return who == null ? null : who.written(Display.locale());
  }

  /** The latest first; of one moment, what was added last. */
  public List<TimelineItem> latestFirst() {
    var sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(item -> (Instant) item.at()));
    Collections.reverse(sorted);
    return sorted;
  }
}
