package kechuang.award.entity;

/** What happens to a holding. */
public enum HoldingEventKind {
  ENTER, REVALUE, PROPOSE_EXIT, AGREE_EXIT, SET_ASIDE
}
