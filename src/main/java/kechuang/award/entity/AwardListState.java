package kechuang.award.entity;

/** Where a list of benefits without application stands. */
public enum AwardListState {
  PROPOSED, AGREED, SET_ASIDE
}
