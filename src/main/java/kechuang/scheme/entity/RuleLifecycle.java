package kechuang.scheme.entity;

import static kechuang.scheme.entity.RuleEventKind.DISCARD;
import static kechuang.scheme.entity.RuleEventKind.DROP_END;
import static kechuang.scheme.entity.RuleEventKind.EDIT;
import static kechuang.scheme.entity.RuleEventKind.END;
import static kechuang.scheme.entity.RuleEventKind.PROPOSE;
import static kechuang.scheme.entity.RuleEventKind.PROPOSE_END;
import static kechuang.scheme.entity.RuleEventKind.PUT_IN_FORCE;
import static kechuang.scheme.entity.RuleEventKind.SEND_BACK;
import static kechuang.scheme.entity.RuleEventKind.SUCCEED;
import static kechuang.scheme.entity.RuleState.DISCARDED;
import static kechuang.scheme.entity.RuleState.DRAFT;
import static kechuang.scheme.entity.RuleState.IN_FORCE;
import static kechuang.scheme.entity.RuleState.PROPOSED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** The way of a version of a rule. In force it can only be given a last day: by two, or because the next one begins. */
public final class RuleLifecycle {

  public static final Lifecycle<RuleState, RuleEventKind> TABLE = new Lifecycle<>("rule",
      new Move<>(DRAFT,    EDIT,         DRAFT,     "programme-manager"),
      new Move<>(DRAFT,    DISCARD,      DISCARDED, "programme-manager"),
      new Move<>(DRAFT,    PROPOSE,      PROPOSED,  "programme-manager"),
      new Move<>(PROPOSED, SEND_BACK,    DRAFT,     "programme-manager"),
      new Move<>(PROPOSED, PUT_IN_FORCE, IN_FORCE,  "programme-manager"),
      new Move<>(IN_FORCE, PROPOSE_END,  IN_FORCE,  "programme-manager"),
      new Move<>(IN_FORCE, DROP_END,     IN_FORCE,  "programme-manager"),
      new Move<>(IN_FORCE, END,          IN_FORCE,  "programme-manager"),
      new Move<>(IN_FORCE, SUCCEED,      IN_FORCE,  "system"));

  private RuleLifecycle() {
  }
}
