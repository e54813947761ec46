package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.LongStream;
import kechuang.award.entity.Award;
import kechuang.award.entity.Notice;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Noticed;
import kechuang.claim.entity.Objection;
import kechuang.claim.entity.ObjectionState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Caller;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Measure;

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
    if (notice == null || !jurisdiction.decidesFor(notice.getOwner())) {
      throw new NotFound("objection", id);
    }
    return objection.getAwardId() == null ? ofClaim(objection, notice) : ofAward(objection, notice);
  }

  private ObjectionCase ofClaim(Objection objection, Notice notice) {
    var claim = em.find(Claim.class, objection.getClaimId());
    var order = em.find(ServiceOrder.class, claim.getServiceOrderId());
    mustBeNoSide(objection, order.getOrganisationId(), order.getProviderId());
    return new ObjectionCase(objection, notice, claim, order, organisations.get(order.getOrganisationId()),
        organisations.get(order.getProviderId()), null, null, files(objection), names.history(objection.getEvents()),
        objection.getState() == ObjectionState.LODGED, mayAnswer(objection, Noticed.of(claim)),
        objection.isLate(clock.today()));
  }

  private ObjectionCase ofAward(Objection objection, Notice notice) {
    var award = em.find(Award.class, objection.getAwardId());
    mustBeNoSide(objection, award.getOrganisationId());
    return new ObjectionCase(objection, notice, null, null, organisations.get(award.getOrganisationId()), null, award,
        em.find(Measure.class, award.getMeasureCode()), files(objection), names.history(objection.getEvents()),
        objection.getState() == ObjectionState.LODGED, mayAnswer(objection, Noticed.of(award)),
        objection.isLate(clock.today()));
  }

  private List<Attachment> files(Objection objection) {
    return attachments.of(Objections.OWNER_KIND, objection.getId());
  }

  private void mustBeNoSide(Objection objection, long... sides) {
    if (LongStream.of(sides).anyMatch(memberships::isOwn)) {
      throw new NotFound("objection", objection.getId());
    }
  }

  private boolean mayAnswer(Objection objection, Noticed item) {
    var me = Long.valueOf(caller.accountId());
    return objection.getState().isOpen() && !item.deciders().contains(me) && !me.equals(objection.getLodgedBy());
  }
}
