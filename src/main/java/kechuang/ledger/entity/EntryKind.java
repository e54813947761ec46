package kechuang.ledger.entity;

/** The four ways money moves: available → committed → paid and back. */
public enum EntryKind {
  COMMIT, RELEASE, PAY, RETURN
}
