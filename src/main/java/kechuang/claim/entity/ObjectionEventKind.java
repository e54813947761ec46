package kechuang.claim.entity;

/** What can happen to an objection. */
public enum ObjectionEventKind {
  LODGE, ACCEPT, DISMISS, UPHOLD
}
