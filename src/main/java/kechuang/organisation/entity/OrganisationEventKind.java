package kechuang.organisation.entity;

/**
 * What can happen to an organisation. What moves its facts is in {@link OrganisationLifecycle}, what moves its admission in
 * {@link AdmissionLifecycle}; its people and its accounts come and go beside them.
 */
public enum OrganisationEventKind {
  REGISTER, LIST, UNLIST, DECLARE, CONFIRM, QUERY, MATCH, UNMATCH, CHANGE_ACCOUNT,
  HAND_IN, ADMIT, RETURN, REJECT,
  PROPOSE_ACCOUNT, REFUSE_ACCOUNT, CHANGE_REGISTERED, RECORD_SPACE, FOLLOW_HOST,
  ADD_MEMBER, ACCEPT_MEMBER, DECLINE_MEMBER, REMOVE_MEMBER, MAKE_ADMINISTRATOR, TAKE_ADMINISTRATOR
}
