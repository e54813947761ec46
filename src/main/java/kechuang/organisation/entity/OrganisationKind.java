package kechuang.organisation.entity;

/** Firms ask for vouchers; providers render the services that vouchers pay for. */
public enum OrganisationKind {
  FIRM, PROVIDER
}
