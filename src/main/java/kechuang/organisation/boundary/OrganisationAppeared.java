package kechuang.organisation.boundary;

/** An organisation is known from now on; what was waiting for its code finds it, in the same transaction. */
public record OrganisationAppeared(long id, String creditCode) {
}
