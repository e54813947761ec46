package kechuang.application.entity;

/** What happens to an application under the policy package. */
public enum SupportEventKind {
  BEGIN, SUBMIT, ALLOW, VERIFY, CHECK, RECORD, APPROVE, RETURN, REJECT, WITHDRAW
}
