package kechuang.scheme.entity;

/** How a voucher's part of a cost is worked out: one share of all of it, or marginal tiers with a share each. */
public enum VoucherShare {
  SHARE, TIERS
}
