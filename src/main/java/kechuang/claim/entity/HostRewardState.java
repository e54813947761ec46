package kechuang.claim.entity;

/** Where a year's list of provider rewards stands. */
public enum HostRewardState {
  PROPOSED, CONFIRMED, SET_ASIDE
}
