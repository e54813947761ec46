package kechuang.payment.entity;

import static kechuang.payment.entity.PaymentLineEventKind.CONFIRM;
import static kechuang.payment.entity.PaymentLineEventKind.CONFIRM_RETURN;
import static kechuang.payment.entity.PaymentLineEventKind.KEEP_PAID;
import static kechuang.payment.entity.PaymentLineEventKind.MARK;
import static kechuang.payment.entity.PaymentLineEventKind.MARK_RETURN;
import static kechuang.payment.entity.PaymentLineEventKind.PUT_BACK;
import static kechuang.payment.entity.PaymentLineEventKind.REISSUE;
import static kechuang.payment.entity.PaymentLineEventKind.STOP;
import static kechuang.payment.entity.PaymentLineState.DUE;
import static kechuang.payment.entity.PaymentLineState.MARKED;
import static kechuang.payment.entity.PaymentLineState.PAID;
import static kechuang.payment.entity.PaymentLineState.RETURNED_BY_BANK;
import static kechuang.payment.entity.PaymentLineState.STOPPED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of a payment line: a maker marks what the bank did, a checker confirms it or puts it back. Money moves only on
 * confirmation. A line that the bank sent back is issued again once the account is put right.
 */
public final class PaymentLineLifecycle {

  public static final Lifecycle<PaymentLineState, PaymentLineEventKind> TABLE = new Lifecycle<>("payment",
      new Move<>(DUE,              MARK,           MARKED,           "payment-maker"),
      new Move<>(MARKED,           CONFIRM,        PAID,             "payment-checker"),
      new Move<>(MARKED,           CONFIRM_RETURN, RETURNED_BY_BANK, "payment-checker"),
      new Move<>(MARKED,           PUT_BACK,       DUE,              "payment-checker"),
      new Move<>(MARKED,           KEEP_PAID,      PAID,             "payment-checker"),
      new Move<>(PAID,             MARK_RETURN,    MARKED,           "payment-maker"),
      new Move<>(RETURNED_BY_BANK, REISSUE,        DUE,              "payment-maker"),
      new Move<>(DUE,              STOP,           STOPPED,          "system"),
      new Move<>(RETURNED_BY_BANK, STOP,           STOPPED,          "system"));

  private PaymentLineLifecycle() {
  }
}
