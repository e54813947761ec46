package kechuang.scheme.entity;

/** Who hands in claims and receives the money: the provider that deducted the share, or the firm that paid in full. */
public enum Redeemer {
  PROVIDER, FIRM
}
