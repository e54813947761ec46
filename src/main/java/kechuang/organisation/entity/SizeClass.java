package kechuang.organisation.entity;

/** The statistical size of an enterprise, largest first. */
public enum SizeClass {
  LARGE, MEDIUM, SMALL, MICRO
}
