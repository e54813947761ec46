package kechuang.scheme.entity;

import java.util.Comparator;
import java.util.List;

/** What a condition says; unknown when a fact it depends on is missing. */
public enum OutcomeResult {
  PASS, FAIL, UNKNOWN;

  /** Yes, then not known yet, then no. */
  public static final Comparator<OutcomeResult> BEST_FIRST = Comparator.comparing(List.of(PASS, UNKNOWN, FAIL)::indexOf);
}
