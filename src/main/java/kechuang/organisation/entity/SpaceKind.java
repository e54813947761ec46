package kechuang.organisation.entity;

/** What the bureau registers as a space: a maker space, or an incubator for technology firms. */
public enum SpaceKind {
  MAKER_SPACE, INCUBATOR
}
