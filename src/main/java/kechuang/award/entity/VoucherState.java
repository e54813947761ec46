package kechuang.award.entity;

/** Where a voucher stands. Its balance is the ledger's, not a state. */
public enum VoucherState {
  ACTIVE, EXPIRED, VOID
}
