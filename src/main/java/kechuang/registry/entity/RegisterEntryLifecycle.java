package kechuang.registry.entity;

import static kechuang.registry.entity.RegisterEntryEventKind.CONFIRM;
import static kechuang.registry.entity.RegisterEntryEventKind.CORRECT;
import static kechuang.registry.entity.RegisterEntryEventKind.EXIT;
import static kechuang.registry.entity.RegisterEntryEventKind.LOCK;
import static kechuang.registry.entity.RegisterEntryEventKind.REFUSE;
import static kechuang.registry.entity.RegisterEntryEventKind.REINSTATE;
import static kechuang.registry.entity.RegisterEntryEventKind.REVISE;
import static kechuang.registry.entity.RegisterEntryState.CONFIRMED;
import static kechuang.registry.entity.RegisterEntryState.DECLARED;
import static kechuang.registry.entity.RegisterEntryState.EXITED;
import static kechuang.registry.entity.RegisterEntryState.REFUSED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of an entry of a register. A manager enters it as confirmed, a firm files what is its own, a bank or an insurer what it
 * did for a firm, and says it anew when it is repaid or lost; lists that come in
 * confirm very many at once and can be taken back, see {@link RegisterImportLifecycle}.
 */
public final class RegisterEntryLifecycle {

  public static final Lifecycle<RegisterEntryState, RegisterEntryEventKind> TABLE = new Lifecycle<>("register-entry",
      new Move<>(DECLARED,  REVISE,    DECLARED,  "applicant"),
      new Move<>(DECLARED,  CONFIRM,   CONFIRMED, "county-officer"),
      new Move<>(DECLARED,  REFUSE,    REFUSED,   "county-officer"),
      new Move<>(REFUSED,   REVISE,    DECLARED,  "applicant"),
      new Move<>(CONFIRMED, REVISE,    DECLARED,  "applicant"),
      new Move<>(CONFIRMED, CORRECT,   CONFIRMED, "programme-manager"),
      new Move<>(CONFIRMED, EXIT,      EXITED,    "programme-manager"),
      new Move<>(CONFIRMED, LOCK,      CONFIRMED, "system"),
      new Move<>(EXITED,    REINSTATE, CONFIRMED, "programme-manager"));

  private RegisterEntryLifecycle() {
  }
}
