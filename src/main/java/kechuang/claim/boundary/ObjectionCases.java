package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kechuang.award.entity.Notice;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Objection;
import kechuang.claim.entity.ObjectionState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.document.boundary.Attachments;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Caller;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/** One objection with who objects, for the officers of the office that published and for nobody else. */
@Stateless
public class ObjectionCases {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Organisations organisations;
  @EJB
  private Memberships memberships;
  @EJB
  private Attachments attachments;
  @EJB
  private AccountNames names;
  @EJB
  private BusinessClock clock;
  @EJB
  private Caller caller;
  @EJB
  private Jurisdiction jurisdiction;

  /** To somebody of either side of the order it does not exist: who objects is not theirs to know. */
  @RolesAllowed({"county-officer", "city-officer"})
  public ObjectionCase get(long id) {
    var objection = em.find(Objection.class, id);
    var notice = objection == null ? null : em.find(Notice.class, objection.getNoticeId());
    if (notice == null || !jurisdiction.decidesFor(em.find(Round.class, notice.getRoundId()))) {
      throw new NotFound("objection", id);
    }
    var claim = em.find(Claim.class, objection.getClaimId());
    var order = em.find(ServiceOrder.class, claim.getServiceOrderId());
    if (memberships.isOwn(order.getOrganisationId()) || memberships.isOwn(order.getProviderId())) {
      throw new NotFound("objection", id);
    }
    return new ObjectionCase(objection, notice, claim, order, organisations.get(order.getOrganisationId()),
        organisations.get(order.getProviderId()), attachments.of(Objections.OWNER_KIND, id),
        names.history(objection.getEvents()), objection.getState() == ObjectionState.LODGED,
        mayAnswer(objection, claim), objection.isLate(clock.today()));
  }

  private boolean mayAnswer(Objection objection, Claim claim) {
    var me = Long.valueOf(caller.accountId());
    return objection.getState().isOpen() && !me.equals(claim.getApprovedBy()) && !me.equals(objection.getLodgedBy());
  }
}
