package kechuang.scheme.entity;

/** How far a {@link MatchingRun} is. */
public enum MatchingState {
  RUNNING, DONE, FAILED
}
