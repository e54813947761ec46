package kechuang.registry.entity;

/** Said by the firm and looked at by nobody yet; in force; refused, for the firm to mend; left. */
public enum RegisterEntryState {
  DECLARED, CONFIRMED, REFUSED, EXITED
}
