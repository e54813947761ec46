package kechuang.identity.entity;

/** What can happen to a case among the officers of its office. */
public enum HandlingEventKind {
  TAKE, PUT_BACK, HAND_OVER
}
