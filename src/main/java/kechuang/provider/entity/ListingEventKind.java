package kechuang.provider.entity;

/** What can happen to a provider's listing; what moves it is in {@link ListingLifecycle}. */
public enum ListingEventKind {
  APPLY, CORRECT, RETURN, REFUSE, PROPOSE_ADMISSION, PROPOSE_SUSPENSION, PROPOSE_RESUMPTION, PROPOSE_REMOVAL, ADMIT,
  SUSPEND, RESUME, REMOVE, SET_ASIDE, CHANGE_SERVICES, CONFIRM_SERVICE, DECLINE_SERVICE
}
