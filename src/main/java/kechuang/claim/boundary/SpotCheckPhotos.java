package kechuang.claim.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.SpotCheck;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.platform.boundary.Caller;
import kechuang.review.boundary.Jurisdiction;

/** Photos of a look on the spot: seen by the offices that see the claim, not by the sides of its order. */
@ApplicationScoped
public class SpotCheckPhotos implements AttachmentAccess {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Caller caller;
  @EJB
  private Jurisdiction jurisdiction;

  @Override
  public String ownerKind() {
    return SpotChecks.OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return List.of(SpotChecks.PHOTO);
  }

  @Override
  public boolean maySee(long id) {
    var check = em.find(SpotCheck.class, id);
    return check != null && !caller.is("applicant") && !caller.is("provider")
        && jurisdiction.mayRead(em.find(Claim.class, check.getClaimId()).getCountyCode());
  }
}
