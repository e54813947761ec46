package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.RowQuery;

/**
 * Which orders and claims the caller may list: a firm its own, a provider those that name it, people of a county those of
 * the county's firms, people of the city and auditors all. The same answer as {@link Orders#visible} gives for one.
 */
@Stateless
public class CaseScope {

  @EJB
  private Caller caller;
  @EJB
  private CurrentAccount account;
  @EJB
  private Memberships memberships;

  /** Narrows a query that calls the order {@code o} and its voucher {@code v}. */
  @PermitAll
  public RowQuery narrow(RowQuery query) {
    if (caller.is("applicant")) {
      return query.among("o.organisation_id", memberships.actsFor());
    }
    if (caller.is("provider")) {
      return query.where("o.provider_id = ?", memberships.ownOrganisationId());
    }
    var county = caller.is("auditor") ? null : account.countyCode().orElse(null);
    return county == null ? query : query.where("v.county_code = ?", county);
  }
}
