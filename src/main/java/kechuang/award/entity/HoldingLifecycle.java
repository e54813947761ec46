package kechuang.award.entity;

import static kechuang.award.entity.HoldingState.HELD;
import static kechuang.award.entity.HoldingState.LEAVING;
import static kechuang.award.entity.HoldingState.LEFT;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** A holding of the innovation fund: one officer of its office says that it is left, another agrees. */
public final class HoldingLifecycle {

  public static final Lifecycle<HoldingState, HoldingEventKind> TABLE = new Lifecycle<>("holding",
      new Move<>(HELD,    HoldingEventKind.REVALUE,      HELD,    "office"),
      new Move<>(HELD,    HoldingEventKind.PROPOSE_EXIT, LEAVING, "office"),
      new Move<>(LEAVING, HoldingEventKind.AGREE_EXIT,   LEFT,    "office"),
      new Move<>(LEAVING, HoldingEventKind.SET_ASIDE,    HELD,    "office"));

  private HoldingLifecycle() {
  }
}
