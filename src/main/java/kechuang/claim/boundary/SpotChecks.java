package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import kechuang.award.entity.Notice;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.SpotCheck;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Acts;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/** Results of looks on the spot. Payment waits for them; a failed one ends the claim. */
@Stateless
public class SpotChecks {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;
  @EJB
  private ClaimReviews reviews;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Event<ClaimDue> due;

  /**
   * Records what was found on the spot. A claim that passes after its notice is over becomes due at once; one that fails
   * is rejected.
   *
   * @param inspectedOn the day of the look, from the draw to today
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public void record(long id, long version, boolean passed, LocalDate inspectedOn, String findings) {
    var check = em.find(SpotCheck.class, id);
    if (check == null) {
      throw new NotFound("spot check", id);
    }
    var order = orders.locked(em.find(Claim.class, check.getClaimId()).getServiceOrderId());
    var claim = em.find(Claim.class, check.getClaimId(), LockModeType.PESSIMISTIC_WRITE);
    var round = em.find(Round.class, em.find(Voucher.class, claim.getVoucherId()).getRoundId());
    jurisdiction.mustDecideFor(round, order.getOrganisationId(), order.getProviderId());
    var act = acts.now(findings);
    check.record(passed, inspectedOn, em.find(Notice.class, check.getNoticeId()).getPublishedOn(), act, version);
    if (!passed) {
      reviews.reject(claim, order, act);
    } else if (claim.getState() == ClaimState.PUBLISHED && !em.find(Notice.class, claim.getNoticeId()).isOpen()) {
      // What was found stands with the look itself.
      var clear = act.saying(null);
      claim.clear(clear, calendars.workingDays().plus(act.day(), Notices.PAYMENT_DAYS));
      due.fire(new ClaimDue(claim.getId(), clear));
    }
  }
}
