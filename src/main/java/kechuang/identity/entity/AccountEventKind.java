package kechuang.identity.entity;

/** What can happen to an account. */
public enum AccountEventKind {
  OPEN, RENAME, ASSIGN, RESET_PASSWORD, CHANGE_PASSWORD, CLOSE, REOPEN
}
