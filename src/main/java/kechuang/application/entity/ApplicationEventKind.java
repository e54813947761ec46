package kechuang.application.entity;

/** What can happen to an application. */
public enum ApplicationEventKind {
  SUBMIT, APPROVE, RETURN, REJECT, OFFER, ACCEPT, AWARD, WITHDRAW, LAPSE,
  /** The county takes its approval back. */
  RECALL
}
