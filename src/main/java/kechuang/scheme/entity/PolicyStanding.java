package kechuang.scheme.entity;

/** What a document that everyone may read means on a day. */
public enum PolicyStanding {
  COMING, IN_FORCE, LAPSED, REPEALED
}
