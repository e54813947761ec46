package kechuang.correction.entity;

/** What can be sent back for correction. */
public enum CaseKind {
  APPLICATION, CLAIM
}
