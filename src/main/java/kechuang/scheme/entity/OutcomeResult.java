package kechuang.scheme.entity;

/** What a condition says; unknown when a fact it depends on is missing. */
public enum OutcomeResult {
  PASS, FAIL, UNKNOWN
}
