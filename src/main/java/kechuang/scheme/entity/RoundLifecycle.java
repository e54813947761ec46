package kechuang.scheme.entity;

import static kechuang.scheme.entity.RoundEventKind.CLOSE;
import static kechuang.scheme.entity.RoundEventKind.DISCARD;
import static kechuang.scheme.entity.RoundEventKind.EDIT;
import static kechuang.scheme.entity.RoundEventKind.EXTEND;
import static kechuang.scheme.entity.RoundEventKind.INFORM;
import static kechuang.scheme.entity.RoundEventKind.PROPOSE;
import static kechuang.scheme.entity.RoundEventKind.PUT_IN_FORCE;
import static kechuang.scheme.entity.RoundEventKind.SEND_BACK;
import static kechuang.scheme.entity.RoundState.CLOSED;
import static kechuang.scheme.entity.RoundState.DISCARDED;
import static kechuang.scheme.entity.RoundState.DRAFT;
import static kechuang.scheme.entity.RoundState.IN_FORCE;
import static kechuang.scheme.entity.RoundState.PROPOSED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** The way of a round; its terms change in the draft only, and more money is another round. */
public final class RoundLifecycle {

  public static final Lifecycle<RoundState, RoundEventKind> TABLE = new Lifecycle<>("round",
      new Move<>(DRAFT,    EDIT,         DRAFT,    "programme-manager"),
      new Move<>(DRAFT,    DISCARD,      DISCARDED, "programme-manager"),
      new Move<>(DRAFT,    PROPOSE,      PROPOSED, "programme-manager"),
      new Move<>(PROPOSED, SEND_BACK,    DRAFT,    "programme-manager"),
      new Move<>(PROPOSED, PUT_IN_FORCE, IN_FORCE, "programme-manager"),
      new Move<>(IN_FORCE, EXTEND,       IN_FORCE, "programme-manager"),
      new Move<>(IN_FORCE, INFORM,       IN_FORCE, "programme-manager"),
      new Move<>(IN_FORCE, CLOSE,        CLOSED,   "programme-manager"));

  private RoundLifecycle() {
  }
}
