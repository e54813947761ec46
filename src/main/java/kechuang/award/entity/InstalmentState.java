package kechuang.award.entity;

/** Where one part of an award stands; {@link #DROPPED} came to nothing. */
public enum InstalmentState {
  PLANNED, DUE, PAID, DROPPED
}
