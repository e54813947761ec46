package kechuang.application.entity;

/** Where an application under the policy package stands. */
public enum SupportState {
  DRAFT, SUBMITTED, CHECKED, APPROVED, RETURNED, REJECTED, WITHDRAWN
}
