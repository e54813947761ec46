package kechuang.scheme.entity;

/** What can happen to a round. */
public enum RoundEventKind {
  DRAFT, EDIT, DISCARD, PROPOSE, SEND_BACK, PUT_IN_FORCE, EXTEND, INFORM, CLOSE
}
