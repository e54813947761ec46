package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimEventKind;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.identity.boundary.FourEyes;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.NewestFirst;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/** The register of claims, as far as the caller may see it: both sides of the order, offices, the auditor. */
@Stateless
public class ClaimRegister {

  private static final String SIDES =
      "e.serviceOrderId in (select o.id from ServiceOrder o where o.organisationId in :own or o.providerId in :own)";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Memberships memberships;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private FourEyes fourEyes;

  /** A page, the newest first. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public List<Claim> page(ClaimSelection selection, OptionalLong before, int size) {
    var reach = jurisdiction.reach();
    return new NewestFirst<>(em, Claim.class).having("state", selection.state())
        .having("serviceOrderId", selection.order())
        .when("e.voucherId in (select v.id from Voucher v where v.number = :voucher)", "voucher", selection.voucher())
        .when(SIDES, "own", reach.organisations()).having("countyCode", reach.county()).page(before, size);
  }

  /** What the caller, and not just somebody of the same role, may do with it now. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Set<ClaimEventKind> allowed(Claim claim) {
    if (memberships.isOwn(claim.getRedeemerId())) {
      return claim.getState() == ClaimState.RETURNED ? EnumSet.of(ClaimEventKind.SUBMIT, ClaimEventKind.WITHDRAW)
          : Set.of();
    }
    if (isOfOwnOrder(claim)) {
      return Set.of();
    }
    if (claim.getState() == ClaimState.SUBMITTED && jurisdiction.looksFor(claim.getCountyCode())) {
      return EnumSet.of(ClaimEventKind.CHECK, ClaimEventKind.RETURN, ClaimEventKind.REJECT);
    }
    return approves(claim) ? EnumSet.of(ClaimEventKind.APPROVE, ClaimEventKind.RETURN, ClaimEventKind.REJECT) : Set.of();
  }

  private boolean isOfOwnOrder(Claim claim) {
    var order = em.find(ServiceOrder.class, claim.getServiceOrderId());
    return memberships.isOwn(order.getOrganisationId()) || memberships.isOwn(order.getProviderId());
  }

  private boolean approves(Claim claim) {
    return claim.getState() == ClaimState.CHECKED
        && fourEyes.hindrance(claim.getCheckedBy(), claim.getSubmittedOn()).isEmpty()
        && jurisdiction.decidesFor(em.find(Round.class, em.find(Voucher.class, claim.getVoucherId()).getRoundId()));
  }
}
