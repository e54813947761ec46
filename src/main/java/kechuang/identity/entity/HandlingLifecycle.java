package kechuang.identity.entity;

import static kechuang.identity.entity.HandlingEventKind.HAND_OVER;
import static kechuang.identity.entity.HandlingEventKind.PUT_BACK;
import static kechuang.identity.entity.HandlingEventKind.TAKE;
import static kechuang.identity.entity.HandlingState.FREE;
import static kechuang.identity.entity.HandlingState.TAKEN;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** A case among the officers of one office: anyone takes it, its handler puts it back or hands it over. */
public final class HandlingLifecycle {

  public static final Lifecycle<HandlingState, HandlingEventKind> TABLE = new Lifecycle<>("handling",
      new Move<>(FREE,  TAKE,      TAKEN, "office"),
      new Move<>(TAKEN, PUT_BACK,  FREE,  "office"),
      new Move<>(TAKEN, HAND_OVER, TAKEN, "office"));

  private HandlingLifecycle() {
  }
}
