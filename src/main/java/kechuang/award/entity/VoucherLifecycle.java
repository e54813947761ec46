package kechuang.award.entity;

import static kechuang.award.entity.VoucherEventKind.EXPIRE;
import static kechuang.award.entity.VoucherState.ACTIVE;
import static kechuang.award.entity.VoucherState.EXPIRED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** A voucher is issued active and expires on the day after its last. */
public final class VoucherLifecycle {

  public static final Lifecycle<VoucherState, VoucherEventKind> TABLE = new Lifecycle<>("voucher",
      new Move<>(ACTIVE, EXPIRE, EXPIRED, "system"));

  private VoucherLifecycle() {
  }
}
