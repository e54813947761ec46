package kechuang.claim.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.fault.NotFound;

/** Who may see the documents of a claim: whoever may see the claim. */
@ApplicationScoped
public class ClaimDocuments implements AttachmentAccess {

  @EJB
  private Claims claims;

  @Override
  public String ownerKind() {
    return Claims.OWNER_KIND;
  }

  @Override
  public boolean maySee(long claimId) {
    try {
      claims.visible(claimId);
      return true;
    } catch (NotFound hidden) {
      return false;
    }
  }
}
