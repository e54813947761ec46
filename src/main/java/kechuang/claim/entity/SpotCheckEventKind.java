package kechuang.claim.entity;

/** What can happen to a look on the spot. */
public enum SpotCheckEventKind {
  DRAW, PASS, FAIL
}
