package kechuang.claim.entity;

/** What can happen to a year's list of provider rewards. */
public enum HostRewardEventKind {
  PROPOSE, CONFIRM, SET_ASIDE
}
