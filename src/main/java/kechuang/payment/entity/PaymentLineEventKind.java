package kechuang.payment.entity;

/** What can happen to a payment line. */
public enum PaymentLineEventKind {
  LIST, MARK, CONFIRM, CONFIRM_RETURN, PUT_BACK, MARK_RETURN, KEEP_PAID, REISSUE, STOP
}
