package kechuang.scheme.entity;

/** What happens to a {@link MatchingRun}. */
public enum MatchingEventKind {
  FINISH, FAIL
}
