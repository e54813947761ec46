package kechuang.market.entity;

/** Where a need stands. Only what is open is public, and of wishes only what was answered and published. */
public enum NeedState {
  DRAFT, SUBMITTED, RETURNED, REFUSED, OPEN, MATCHED, SETTLED, ANSWERED, LAPSED, WITHDRAWN;

  /** Whether its firm may still change what it says. */
  public boolean isEditable() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether nothing happens to it any more. */
  public boolean isOver() {
    return this == REFUSED || this == SETTLED || this == ANSWERED || this == LAPSED || this == WITHDRAWN;
  }
}
