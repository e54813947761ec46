package kechuang.scheme.entity;

/** Where a version of a rule stands; only what is in force counts, on the days it holds. */
public enum RuleState {
  DRAFT, PROPOSED, IN_FORCE, DISCARDED
}
