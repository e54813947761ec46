package kechuang.claim.entity;

/** Where a service order stands (decision 2). */
public enum ServiceOrderState {
  PLACED, CONFIRMED, REFUSED, CANCELLED, LAPSED, CLOSED
}
