package kechuang.scheme.entity;

/** What can happen to a policy document. */
public enum PolicyEventKind {
  DRAFT, EDIT, ATTACH, DISCARD, PROPOSE, SEND_BACK, PUBLISH, PROPOSE_REPEAL, KEEP, REPEAL
}
