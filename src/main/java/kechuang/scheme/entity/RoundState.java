package kechuang.scheme.entity;

/** A round is drafted and proposed by one person, put into force by a second, and closed; a draft may come to nothing. */
public enum RoundState {
  DRAFT, PROPOSED, IN_FORCE, CLOSED, DISCARDED;

  /** Whether everyone may know of it. */
  public boolean isPublished() {
    return this == IN_FORCE || this == CLOSED;
  }
}
