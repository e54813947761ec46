package kechuang.award.entity;

/** What happens to a list. */
public enum AwardListEventKind {
  PROPOSE, AGREE, SET_ASIDE
}
