package kechuang.fault;

import java.time.Duration;

/** Not now: the same request may succeed after a while. HTTP 429 for this caller's haste, 503 for the portal's load. */
public class TryLater extends Conflict {

  private final Duration after;
  private final boolean overloaded;

  private TryLater(Duration after, boolean overloaded, String key, Object... arguments) {
    super(key, arguments);
    this.after = after;
    this.overloaded = overloaded;
  }

  /** The caller asked too often. */
  public static TryLater throttled(Duration after, String key, Object... arguments) {
    return new TryLater(after, false, key, arguments);
  }

  /** The portal has more to do than it can. */
  public static TryLater overloaded(Duration after, String key, Object... arguments) {
    return new TryLater(after, true, key, arguments);
  }

  public Duration after() {
    return after;
  }

  public boolean isOverloaded() {
    return overloaded;
  }
}
