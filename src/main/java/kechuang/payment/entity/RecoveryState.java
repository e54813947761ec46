package kechuang.payment.entity;

/** Where a demand to pay back stands. */
public enum RecoveryState {
  OPEN, MARKED, PAID_BACK
}
