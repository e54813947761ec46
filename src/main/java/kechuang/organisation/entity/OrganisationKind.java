package kechuang.organisation.entity;

/** Firms ask for vouchers, and teams that a space acts for; providers render the services that vouchers pay for. */
public enum OrganisationKind {
  FIRM, PROVIDER, TEAM
}
