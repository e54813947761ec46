package kechuang.claim.entity;

import static kechuang.claim.entity.ServiceOrderEventKind.CANCEL;
import static kechuang.claim.entity.ServiceOrderEventKind.CLOSE;
import static kechuang.claim.entity.ServiceOrderEventKind.CONFIRM;
import static kechuang.claim.entity.ServiceOrderEventKind.LAPSE;
import static kechuang.claim.entity.ServiceOrderEventKind.REFUSE;
import static kechuang.claim.entity.ServiceOrderState.CANCELLED;
import static kechuang.claim.entity.ServiceOrderState.CLOSED;
import static kechuang.claim.entity.ServiceOrderState.CONFIRMED;
import static kechuang.claim.entity.ServiceOrderState.LAPSED;
import static kechuang.claim.entity.ServiceOrderState.PLACED;
import static kechuang.claim.entity.ServiceOrderState.REFUSED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** Both sides bind the voucher to the service: the firm places, the provider confirms; silence lets it lapse. */
public final class ServiceOrderLifecycle {

  public static final Lifecycle<ServiceOrderState, ServiceOrderEventKind> TABLE = new Lifecycle<>("order",
      new Move<>(PLACED,    CONFIRM, CONFIRMED, "provider"),
      new Move<>(PLACED,    REFUSE,  REFUSED,   "provider"),
      new Move<>(PLACED,    CANCEL,  CANCELLED, "applicant"),
      new Move<>(PLACED,    LAPSE,   LAPSED,    "system"),
      new Move<>(CONFIRMED, CANCEL,  CANCELLED, "applicant"),
      new Move<>(CONFIRMED, CLOSE,   CLOSED,    "system"));

  private ServiceOrderLifecycle() {
  }
}
