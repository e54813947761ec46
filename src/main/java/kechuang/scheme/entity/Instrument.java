package kechuang.scheme.entity;

/** The ways money is given, 券, 拨, 投, 补, 奖, 买; and a title of the city, 认, which is given without money. */
public enum Instrument {
  VOUCHER, GRANT, EQUITY, SUBSIDY, REWARD, PURCHASE, TITLE;

  /** Whether its parts are paid as milestones of an agreement are reached, and not at once. */
  public boolean isByAgreement() {
    return this == GRANT || this == EQUITY || this == PURCHASE;
  }

  /** Whether what it gives is paid from the lines of the package: vouchers have pools of their own, titles cost nothing. */
  public boolean isPaidFromPackage() {
    return this != VOUCHER && this != TITLE;
  }
}
