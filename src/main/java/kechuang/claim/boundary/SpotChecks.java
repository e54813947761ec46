package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.award.entity.Notice;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.Appointment;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Inspection;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.SpotCheck;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.organisation.boundary.Bars;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Acts;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/**
 * Looks on the spot, from the appointment to the result that two have signed. Payment waits for it; a failed one ends the
 * claim, and those whom it names may not apply for a term.
 */
@Stateless
public class SpotChecks {

  /** The kind of case that photos belong to. */
  public static final String OWNER_KIND = "spot-check";
  public static final String PHOTO = "PHOTO";
  /** Years that a failed look bars from applying. */
  public static final int YEARS_BARRED = 3;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;
  @EJB
  private ClaimReviews reviews;
  @EJB
  private Notices notices;
  @EJB
  private Inspectors inspectors;
  @EJB
  private Bars bars;
  @EJB
  private Attachments attachments;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Memberships memberships;
  @EJB
  private Acts acts;
  @Inject
  private Event<SpotCheckFailed> failed;

  /** A look on the spot with its claim, both held, its order before them. */
  private record Held(SpotCheck check, Claim claim, ServiceOrder order, Round round) {
  }

  /** The office of the round's owner says which two look, when and where. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void appoint(long id, long version, Appointment appointment) {
    var it = held(id);
    jurisdiction.mustDecideFor(it.round(), it.order().getOrganisationId(), it.order().getProviderId());
    var known = inspectors.of(it.check()).stream().map(Inspectors.Inspector::id).toList();
    for (var person : new Long[] {appointment.first(), appointment.second()}) {
      if (person != null && !known.contains(person)) {
        throw new RuleViolation("spotcheck.inspector-unfit").about("first");
      }
    }
    it.check().appoint(appointment, acts.now(), version);
  }

  /**
   * One of the two inspectors records what they saw; nothing follows from it before the other has signed.
   *
   * @param photos pictures that the caller has uploaded for it
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public void record(long id, long version, Inspection inspection, String findings, List<Long> photos) {
    var it = mine(id);
    var drawnOn = em.find(Notice.class, it.check().getNoticeId()).getPublishedOn();
    it.check().record(inspection, drawnOn, acts.now(findings), version);
    if (attachments.loose(photos).stream().map(Attachment::getMediaType).anyMatch(type -> !type.startsWith("image/"))) {
      throw new RuleViolation("spotcheck.photos-only").about("photos");
    }
    attachments.bind(photos, OWNER_KIND, id);
  }

  /** The other inspector signs: a claim that passed goes on, one that failed is rejected. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void countersign(long id, long version) {
    var it = mine(id);
    var act = acts.now(it.check().getFindings());
    it.check().countersign(act, version);
    em.flush();
    if (it.check().getResult() == SpotCheck.Result.PASSED) {
      // What was found stands with the look itself.
      notices.goOn(it.claim().getId(), act.saying(null));
    } else {
      fail(it, act);
    }
  }

  private void fail(Held it, Act act) {
    reviews.reject(it.claim(), it.order(), act);
    if (it.check().isBarsFirm()) {
      bar(it, it.order().getOrganisationId(), act);
    }
    if (it.check().isBarsProvider()) {
      bar(it, it.order().getProviderId(), act);
    }
    failed.fire(new SpotCheckFailed(it.check().getId(), it.order().getId(), act));
  }

  private void bar(Held it, long organisation, Act act) {
    bars.bar(organisation, act.day(), act.day().plusYears(YEARS_BARRED), it.check().getId(), it.check().getFindings());
  }

  /** The other inspector saw it otherwise. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void putBack(long id, long version, String reason) {
    mine(id).check().putBack(acts.now(reason), version);
  }

  /** A claim leaves its notice: a look that is still to come is not needed any more. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void drop(long claim, Act act) {
    em.createQuery("select s from SpotCheck s where s.claimId = :claim", SpotCheck.class).setParameter("claim", claim)
        .getResultStream().filter(check -> check.getResult().isOpen()).forEach(check -> check.drop(act));
  }

  private Held held(long id) {
    var check = em.find(SpotCheck.class, id);
    if (check == null) {
      throw new NotFound("spot check", id);
    }
    var order = orders.locked(em.find(Claim.class, check.getClaimId()).getServiceOrderId());
    var claim = em.find(Claim.class, check.getClaimId(), LockModeType.PESSIMISTIC_WRITE);
    em.refresh(check, LockModeType.PESSIMISTIC_WRITE);
    return new Held(check, claim, order,
        em.find(Round.class, em.find(Voucher.class, claim.getVoucherId()).getRoundId()));
  }

  /** Of the offices that look: the round's owner's and the county's of the firm. */
  private Held mine(long id) {
    var it = held(id);
    if (!jurisdiction.decidesFor(it.round()) && !jurisdiction.looksFor(it.claim().getCountyCode())) {
      throw new NotFound("spot check", id);
    }
    memberships.refuseOwn(it.order().getOrganisationId());
    memberships.refuseOwn(it.order().getProviderId());
    return it;
  }
}
