package kechuang.market.entity;

/** What can happen to a need. */
public enum NeedEventKind {
  DRAFT, SUBMIT, RELEASE, RETURN, REFUSE, MATCH, REOPEN, SETTLE, ANSWER, PUBLISH, UNPUBLISH, WITHDRAW, LAPSE
}
