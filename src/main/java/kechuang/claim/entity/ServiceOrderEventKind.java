package kechuang.claim.entity;

/** What can happen to a service order. */
public enum ServiceOrderEventKind {
  PLACE, CONFIRM, REFUSE, CANCEL, LAPSE, CLOSE
}
