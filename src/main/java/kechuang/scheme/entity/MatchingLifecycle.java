package kechuang.scheme.entity;

import static kechuang.scheme.entity.MatchingEventKind.FAIL;
import static kechuang.scheme.entity.MatchingEventKind.FINISH;
import static kechuang.scheme.entity.MatchingState.DONE;
import static kechuang.scheme.entity.MatchingState.FAILED;
import static kechuang.scheme.entity.MatchingState.RUNNING;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** The way of a matching: it comes to its end, or it does not. */
public final class MatchingLifecycle {

  public static final Lifecycle<MatchingState, MatchingEventKind> TABLE = new Lifecycle<>("matching",
      new Move<>(RUNNING, FINISH, DONE,   "programme-manager"),
      new Move<>(RUNNING, FAIL,   FAILED, "programme-manager"));

  private MatchingLifecycle() {
  }
}
