package kechuang.payment.entity;

/** Where a payment line stands (decision 2). */
public enum PaymentLineState {
  DUE, MARKED, PAID, RETURNED_BY_BANK,
  /** Not to be paid any more: what it is part of came to less. */
  STOPPED
}
