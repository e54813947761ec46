package kechuang.claim.entity;

/** Where a claim stands (decision 2): approval, then notice, then payment. */
public enum ClaimState {
  SUBMITTED, CHECKED, APPROVED, PUBLISHED, DUE, PAID, RETURNED, REJECTED
}
