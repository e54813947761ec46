package kechuang.provider.entity;

/** Where a provider stands with the list; {@link ListingLifecycle} says how it gets there. */
public enum ListingState {
  APPLIED, RETURNED, PROPOSED, LISTED, SUSPENDED, REMOVED, REFUSED
}
