package kechuang.scheme.entity;

import static kechuang.scheme.entity.PolicyEventKind.ATTACH;
import static kechuang.scheme.entity.PolicyEventKind.DISCARD;
import static kechuang.scheme.entity.PolicyEventKind.EDIT;
import static kechuang.scheme.entity.PolicyEventKind.KEEP;
import static kechuang.scheme.entity.PolicyEventKind.PROPOSE;
import static kechuang.scheme.entity.PolicyEventKind.PROPOSE_REPEAL;
import static kechuang.scheme.entity.PolicyEventKind.PUBLISH;
import static kechuang.scheme.entity.PolicyEventKind.REPEAL;
import static kechuang.scheme.entity.PolicyEventKind.SEND_BACK;
import static kechuang.scheme.entity.PolicyState.DISCARDED;
import static kechuang.scheme.entity.PolicyState.DRAFT;
import static kechuang.scheme.entity.PolicyState.PROPOSED;
import static kechuang.scheme.entity.PolicyState.PUBLISHED;
import static kechuang.scheme.entity.PolicyState.REPEALED;
import static kechuang.scheme.entity.PolicyState.REPEAL_PROPOSED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** The way of a policy document; it changes in the draft only, and what replaces it is another document. */
public final class PolicyLifecycle {

  public static final Lifecycle<PolicyState, PolicyEventKind> TABLE = new Lifecycle<>("policy",
      new Move<>(DRAFT,           EDIT,           DRAFT,           "programme-manager"),
      new Move<>(DRAFT,           ATTACH,         DRAFT,           "programme-manager"),
      new Move<>(DRAFT,           DISCARD,        DISCARDED,       "programme-manager"),
      new Move<>(DRAFT,           PROPOSE,        PROPOSED,        "programme-manager"),
      new Move<>(PROPOSED,        SEND_BACK,      DRAFT,           "programme-manager"),
      new Move<>(PROPOSED,        PUBLISH,        PUBLISHED,       "programme-manager"),
      new Move<>(PUBLISHED,       PROPOSE_REPEAL, REPEAL_PROPOSED, "programme-manager"),
      new Move<>(REPEAL_PROPOSED, KEEP,           PUBLISHED,       "programme-manager"),
      new Move<>(REPEAL_PROPOSED, REPEAL,         REPEALED,        "programme-manager"));

  private PolicyLifecycle() {
  }
}
