package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Minutes;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Acts;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/** The minutes of the meetings that decided on claims: recorded for one or many at once, before the public notice. */
@Stateless
public class MinutesBook {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private ClaimList claims;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Acts acts;

  /** Approved claims of the caller's office, the oldest first. */
  @RolesAllowed({"city-officer", "county-officer"})
  public List<MinutesRow> approved() {
    return claims.approved().entrySet().stream()
        .filter(one -> jurisdiction.decidesFor(em.find(Round.class, one.getValue())))
        .map(one -> row(one.getKey(), em.find(Round.class, one.getValue()))).toList();
  }

  private MinutesRow row(ClaimRow row, Round round) {
    var claim = em.find(Claim.class, row.id());
    return new MinutesRow(row, claim.getMinutesNumber(), claim.getMinutesOn(), claim.awaitsAgreement(round));
  }

  /** Records the same minutes for approved claims; those that had others get these. All of them, or none. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void record(Collection<Long> ids, Minutes minutes) {
    if (ids.isEmpty()) {
      throw new RuleViolation("claim.minutes.none-chosen");
    }
    var act = acts.now();
    ids.stream().distinct().sorted().forEach(id -> mine(id).minuted(minutes, act));
  }

  /** Held against whoever would publish or send it back meanwhile. */
  private Claim mine(long id) {
    var claim = em.find(Claim.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (claim == null) {
      throw new NotFound("claim", id);
    }
    var order = em.find(ServiceOrder.class, claim.getServiceOrderId());
    jurisdiction.mustDecideFor(round(claim), order.getOrganisationId(), order.getProviderId());
    return claim;
  }

  /** Refuses to publish a claim to which the finance office has not agreed, or without minutes. */
  @PermitAll
  public void mustBeReady(Collection<Long> ids) {
    for (var id : ids) {
      var claim = em.find(Claim.class, id);
      if (claim != null) {
        claim.mustBeReady(round(claim));
      }
    }
  }

  private Round round(Claim claim) {
    return em.find(Round.class, em.find(Voucher.class, claim.getVoucherId()).getRoundId());
  }
}
