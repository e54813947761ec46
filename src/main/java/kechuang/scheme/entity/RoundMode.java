package kechuang.scheme.entity;

/** First come: the rules decide at once. Reviewed: the county looks, the owner decides. */
public enum RoundMode {
  FIRST_COME, REVIEWED
}
