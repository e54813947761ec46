package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import kechuang.award.entity.Award;
import kechuang.fault.NotFound;
import kechuang.organisation.boundary.Memberships;
import kechuang.review.boundary.Jurisdiction;

/** Awards that somebody acts on: one act at a time, and only by those whose business it is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AwardAccess {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Memberships memberships;

  /** For an officer of the office whose measure it is; to others it is not there. */
  @PermitAll
  public Award ofOffice(long id) {
    var award = locked(id);
    jurisdiction.mustDecideFor(award.getOwner(), award.getOrganisationId());
    return award;
  }

  /** For whoever acts for the organisation that it is given to. */
  @PermitAll
  public Award own(long id) {
    var award = locked(id);
    memberships.mustOwn(award.getOrganisationId());
    return award;
  }

  /** Nobody else acts on it until this act is over. */
  @PermitAll
  public Award locked(long id) {
    var award = em.find(Award.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (award == null) {
      throw new NotFound("award", id);
    }
    return award;
  }
}
