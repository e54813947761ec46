package kechuang.lifecycle;

import kechuang.fault.Conflict;

/** The thing is in a state in which this cannot be done, most often because somebody was faster. */
public class IllegalMove extends Conflict {

  public IllegalMove(String what, Enum<?> from, Enum<?> event) {
    super("lifecycle.illegal-move", "lifecycle." + what, what + ".state." + from.name(), what + ".event." + event.name());
  }
}
