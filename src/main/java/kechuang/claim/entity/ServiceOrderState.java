package kechuang.claim.entity;

/** Where a service order stands (decision 2). */
public enum ServiceOrderState {
  PLACED, CONFIRMED, REFUSED, CANCELLED, LAPSED, CLOSED;

  /** Whether the order still holds value of its voucher and its contract number. */
  public boolean isLive() {
    return this == PLACED || this == CONFIRMED || this == CLOSED;
  }
}
