package kechuang.market.entity;

/** What can happen to an offer. */
public enum NeedOfferEventKind {
  OFFER, CHANGE, ACCEPT, DECLINE, WITHDRAW, DROP, CLOSE
}
