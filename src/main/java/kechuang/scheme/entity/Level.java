package kechuang.scheme.entity;

/** The levels of government that carry cost. */
public enum Level {
  PROVINCE, CITY, COUNTY
}
