package kechuang.scheme.entity;

/** The ways money is given: 券, 拨, 投, 补, 奖, 买. */
public enum Instrument {
  VOUCHER, GRANT, EQUITY, SUBSIDY, REWARD, PURCHASE
}
