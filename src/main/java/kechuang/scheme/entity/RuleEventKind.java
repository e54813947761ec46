package kechuang.scheme.entity;

/** What can happen to a version of a rule. */
public enum RuleEventKind {
  DRAFT, EDIT, DISCARD, PROPOSE, SEND_BACK, PUT_IN_FORCE, PROPOSE_END, DROP_END, END, SUCCEED
}
