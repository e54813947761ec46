package kechuang.claim.entity;

/** What can happen to a claim. */
public enum ClaimEventKind {
  SUBMIT, CHECK, APPROVE, PUBLISH, CLEAR, SETTLE, REOPEN, RETURN, REJECT, WITHDRAW,
  /** The finance office's part, where a round says so. */
  AGREE, SEND_BACK,
  /** An office takes its decision back. */
  RECALL,
  /** The minutes of the meeting that decided are on record. */
  MINUTE
}
