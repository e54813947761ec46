package kechuang.award.entity;

/** What can happen to a public notice. */
public enum NoticeEventKind {
  PUBLISH, CLOSE
}
