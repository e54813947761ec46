package kechuang.award.entity;

/** What happens to an award. */
public enum AwardEventKind {
  PROPOSE, AGREE, SET_ASIDE, ACCEPT, DECLINE, FALL_SILENT, CALL, WITHDRAW, DECIDE, PUBLISH, CLEAR, SETTLE, REOPEN, REVOKE,
  CONFER, RECOVER
}
