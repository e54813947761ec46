package kechuang.scheme.entity;

/** What public money from elsewhere for the same matter does to a benefit. */
public enum OtherFunds {
  /** Nothing: the measure does not mind. */
  IGNORED,
  /** It is taken off (补差). */
  DEDUCTED,
  /** Whoever has it gets nothing more. */
  EXCLUDING
}
