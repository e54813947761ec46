package kechuang.payment.entity;

/** What can happen to a demand to pay back. */
public enum RecoveryEventKind {
  DEMAND, MARK, CONFIRM, PUT_BACK
}
