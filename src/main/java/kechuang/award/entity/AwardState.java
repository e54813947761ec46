package kechuang.award.entity;

/** Where an award stands. Money is committed from {@link #COMMITTED} to {@link #SETTLED}. */
public enum AwardState {
  /** On a list that a second manager has still to agree on; nobody else sees it. */
  PROPOSED,
  /** The organisation is asked whether it takes it. */
  OFFERED,
  /** No answer came in time: its county calls. Silence neither pays nor lapses. */
  UNANSWERED,
  DECLINED, SET_ASIDE, COMMITTED, PUBLISHED,
  /** Nothing stands against payment any more. */
  GRANTED,
  /** All its parts are paid, or came to nothing. */
  SETTLED,
  /** A title, which is given without money, stands in its register. */
  CONFERRED,
  REVOKED;

  /** Whether the money is committed, or was; or a title is to be given, or was. */
  public boolean isBinding() {
    return this == COMMITTED || this == PUBLISHED || this == GRANTED || this == SETTLED || this == CONFERRED;
  }

  /** Whether the organisation may answer. */
  public boolean isOpen() {
    return this == OFFERED || this == UNANSWERED;
  }
}
