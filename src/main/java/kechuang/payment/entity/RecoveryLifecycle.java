package kechuang.payment.entity;

import static kechuang.payment.entity.RecoveryEventKind.CONFIRM;
import static kechuang.payment.entity.RecoveryEventKind.MARK;
import static kechuang.payment.entity.RecoveryEventKind.PUT_BACK;
import static kechuang.payment.entity.RecoveryState.MARKED;
import static kechuang.payment.entity.RecoveryState.OPEN;
import static kechuang.payment.entity.RecoveryState.PAID_BACK;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** The way of a demand to pay back: the level's maker marks what came, its checker confirms; then the books follow. */
public final class RecoveryLifecycle {

  public static final Lifecycle<RecoveryState, RecoveryEventKind> TABLE = new Lifecycle<>("recovery",
      new Move<>(OPEN,   MARK,     MARKED,    "payment-maker"),
      new Move<>(MARKED, CONFIRM,  PAID_BACK, "payment-checker"),
      new Move<>(MARKED, PUT_BACK, OPEN,      "payment-checker"));

  private RecoveryLifecycle() {
  }
}
