package kechuang.registry.entity;

/** What can happen to an entry. */
public enum RegisterEntryEventKind {
  ENTER, FILE, REVISE, CONFIRM, REFUSE, CORRECT, EXIT, REINSTATE, LOCK, IMPORT, TAKE_BACK
}
