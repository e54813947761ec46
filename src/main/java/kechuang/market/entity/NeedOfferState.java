package kechuang.market.entity;

/** Where an offer stands. */
public enum NeedOfferState {
  OFFERED, ACCEPTED, DECLINED, WITHDRAWN, CLOSED
}
