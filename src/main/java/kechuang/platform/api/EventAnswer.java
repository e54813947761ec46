package kechuang.platform.api;

import java.time.Instant;
import java.util.function.LongFunction;
import kechuang.lifecycle.LifecycleEvent;

/**
 * One move of a thing.
 *
 * @param from null for the first
 * @param at business time
 * @param by who acted, by name; null for the rules themselves
 * @param note what was said about it; null for nothing
 */
public record EventAnswer(String from, String event, String to, Instant at, String by, String note) {

  public static EventAnswer of(LifecycleEvent event, LongFunction<String> names) {
    return new EventAnswer(event.getFrom(), event.getEvent(), event.getTo(), event.getAt(),
        event.getActor() == null ? null : names.apply(event.getActor()), event.getNote());
  }
}
