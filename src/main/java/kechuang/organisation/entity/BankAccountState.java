package kechuang.organisation.entity;

/** Another account is proposed with its proof; it is paid to only when it was confirmed. */
public enum BankAccountState {
  PROPOSED, CONFIRMED, REFUSED, WITHDRAWN
}
