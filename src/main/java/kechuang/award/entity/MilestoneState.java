package kechuang.award.entity;

/** Where a milestone stands; one to rectify is reported anew. */
public enum MilestoneState {
  PLANNED, REPORTED, RECTIFY, PASSED, FAILED
}
