package kechuang.scheme.entity;

/** A round is drafted, put into force by a second person, and closed. */
public enum RoundState {
  DRAFT, IN_FORCE, CLOSED
}
