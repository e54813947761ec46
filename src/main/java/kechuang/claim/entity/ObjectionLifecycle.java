package kechuang.claim.entity;

import static kechuang.claim.entity.ObjectionEventKind.ACCEPT;
import static kechuang.claim.entity.ObjectionEventKind.DISMISS;
import static kechuang.claim.entity.ObjectionEventKind.UPHOLD;
import static kechuang.claim.entity.ObjectionState.ACCEPTED;
import static kechuang.claim.entity.ObjectionState.DISMISSED;
import static kechuang.claim.entity.ObjectionState.LODGED;
import static kechuang.claim.entity.ObjectionState.UPHELD;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of an objection: the office that published takes it up, which suspends the item for everyone to see, and answers
 * it. What plainly is none may be dismissed at once, in words like any other.
 */
public final class ObjectionLifecycle {

  public static final Lifecycle<ObjectionState, ObjectionEventKind> TABLE = new Lifecycle<>("objection",
      new Move<>(LODGED,   ACCEPT,  ACCEPTED,  "city-officer"),
      new Move<>(LODGED,   DISMISS, DISMISSED, "city-officer"),
      new Move<>(ACCEPTED, DISMISS, DISMISSED, "city-officer"),
      new Move<>(ACCEPTED, UPHOLD,  UPHELD,    "city-officer"));

  private ObjectionLifecycle() {
  }
}
