package kechuang.organisation.entity;

/** What became of a request to be let in. */
public enum JoinRequestState {
  OPEN, ACCEPTED, DECLINED, LAPSED
}
