package kechuang.organisation.entity;

/** What can happen to an organisation; only what moves its facts is in {@link OrganisationLifecycle}. */
public enum OrganisationEventKind {
  REGISTER, LIST, UNLIST, DECLARE, CONFIRM, QUERY, CHANGE_ACCOUNT
}
