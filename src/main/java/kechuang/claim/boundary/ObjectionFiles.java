package kechuang.claim.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.award.entity.Notice;
import kechuang.claim.entity.Objection;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.review.boundary.Jurisdiction;

/** What came with an objection says who objects: only the officers of the office that published see it. */
@ApplicationScoped
public class ObjectionFiles implements AttachmentAccess {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jurisdiction jurisdiction;

  @Override
  public String ownerKind() {
    return Objections.OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return List.of(Objections.SEAL, Objections.EVIDENCE);
  }

  @Override
  public boolean maySee(long id) {
    var objection = em.find(Objection.class, id);
    return objection != null && jurisdiction.decidesFor(em.find(Notice.class, objection.getNoticeId()).getOwner());
  }

  @Override
  public boolean isOpen() {
    return true;
  }
}
