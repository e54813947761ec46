package kechuang.award.entity;

/** Where an agreement stands. */
public enum AgreementState {
  DRAFT, SIGNED, ACCEPTED, TERMINATED, CANCELLED
}
