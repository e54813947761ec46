package kechuang.identity.entity;

/** Whom an officer serves: the city, or one county. */
public enum Level {
  CITY, COUNTY
}
