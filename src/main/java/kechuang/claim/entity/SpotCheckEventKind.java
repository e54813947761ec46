package kechuang.claim.entity;

/** What can happen to a look on the spot. */
public enum SpotCheckEventKind {
  DRAW, APPOINT, RECORD, PUT_BACK, PASS, FAIL, DROP;

  /** Whether both sides of the order read of it; what is only on its way to a result is the office's own. */
  public boolean isForBothSides() {
    return this == DRAW || this == PASS || this == FAIL || this == DROP;
  }
}
