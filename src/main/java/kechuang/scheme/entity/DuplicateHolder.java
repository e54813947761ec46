package kechuang.scheme.entity;

/** What holds a duplicate key while it is alive. */
public enum DuplicateHolder {
  ORDER, CLAIM, REQUEST, AWARD
}
