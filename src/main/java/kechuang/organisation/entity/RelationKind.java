package kechuang.organisation.entity;

/** How two organisations hang together: shareholding, subordination, or a body they founded together. */
public enum RelationKind {
  SHARES, SUBORDINATE, CO_BUILT
}
