package kechuang.award.entity;

/** What can happen to a voucher. */
public enum VoucherEventKind {
  ISSUE, EXPIRE
}
