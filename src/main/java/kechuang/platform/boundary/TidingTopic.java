package kechuang.platform.boundary;

/** What people choose by whether they want to be told outside of the portal; its words are {@code tiding.topic.*}. */
public enum TidingTopic {
  APPLICATION, AWARD, VOUCHER, ORDER, CLAIM, PAYMENT, ORGANISATION, MARKET
}
