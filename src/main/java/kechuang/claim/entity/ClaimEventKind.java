package kechuang.claim.entity;

/** What can happen to a claim. */
public enum ClaimEventKind {
  SUBMIT, CHECK, APPROVE, PUBLISH, CLEAR, SETTLE, REOPEN, RETURN, REJECT, WITHDRAW
}
