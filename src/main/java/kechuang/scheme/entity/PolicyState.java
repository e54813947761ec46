package kechuang.scheme.entity;

/** A document is drafted and proposed by one person and published by a second; two persons repeal it as well. */
public enum PolicyState {
  DRAFT, PROPOSED, PUBLISHED, REPEAL_PROPOSED, REPEALED, DISCARDED;

  /** Whether everyone may read it; what is repealed stays to be read. */
  public boolean isPublic() {
    return this == PUBLISHED || this == REPEAL_PROPOSED || this == REPEALED;
  }

  /** Whether something may still rest on it. */
  public boolean isCitable() {
    return this == PUBLISHED || this == REPEAL_PROPOSED;
  }
}
