package kechuang.claim.entity;

/** What firms' ratings say of a provider: three of five on average are enough, with fewer than three ratings nothing. */
public enum Evaluation {
  PASSED, FAILED, UNKNOWN
}
