package kechuang.award.entity;

/** What happens to an agreement; checks of its milestones leave it as it is. */
public enum AgreementEventKind {
  DRAFT, REWRITE, SIGN, PASS, RECTIFY, EXTEND, ACCEPT, TERMINATE, CANCEL, SPEND, SETTLE_SURPLUS
}
