package kechuang.registry.entity;

import static kechuang.registry.entity.RegisterImportEventKind.CHECK;
import static kechuang.registry.entity.RegisterImportEventKind.CONFIRM;
import static kechuang.registry.entity.RegisterImportEventKind.DISCARD;
import static kechuang.registry.entity.RegisterImportEventKind.FAIL;
import static kechuang.registry.entity.RegisterImportEventKind.UNDO;
import static kechuang.registry.entity.RegisterImportState.CHECKED;
import static kechuang.registry.entity.RegisterImportState.DISCARDED;
import static kechuang.registry.entity.RegisterImportState.DONE;
import static kechuang.registry.entity.RegisterImportState.FAILED;
import static kechuang.registry.entity.RegisterImportState.READING;
import static kechuang.registry.entity.RegisterImportState.UNDONE;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** The way of a list that comes in: nothing counts before it was looked at and confirmed, and all of it can go again. */
public final class RegisterImportLifecycle {

  public static final Lifecycle<RegisterImportState, RegisterImportEventKind> TABLE = new Lifecycle<>("import",
      new Move<>(READING, CHECK,   CHECKED,   "programme-manager"),
      new Move<>(READING, FAIL,    FAILED,    "programme-manager"),
      new Move<>(READING, DISCARD, DISCARDED, "programme-manager"),
      new Move<>(CHECKED, CONFIRM, DONE,      "programme-manager"),
      new Move<>(CHECKED, DISCARD, DISCARDED, "programme-manager"),
      new Move<>(DONE,    UNDO,    UNDONE,    "programme-manager"));

  private RegisterImportLifecycle() {
  }
}
