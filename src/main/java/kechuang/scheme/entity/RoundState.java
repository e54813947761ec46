package kechuang.scheme.entity;

/** A round is drafted and proposed by one person, put into force by a second, and closed. */
public enum RoundState {
  DRAFT, PROPOSED, IN_FORCE, CLOSED;

  /** Whether everyone may know of it. */
  public boolean isPublished() {
    return this == IN_FORCE || this == CLOSED;
  }
}
