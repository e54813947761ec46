package kechuang.award.entity;

/** Where a holding stands. */
public enum HoldingState {
  HELD, LEAVING, LEFT
}
