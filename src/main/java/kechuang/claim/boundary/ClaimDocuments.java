package kechuang.claim.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.fault.NotFound;

/** The documents of a claim: which there are, and who may see them, namely whoever may see the claim. */
@ApplicationScoped
public class ClaimDocuments implements AttachmentAccess {

  @EJB
  private Claims claims;

  @Override
  public String ownerKind() {
    return Claims.OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return Stream.of(ClaimDocument.values()).map(ClaimDocument::name).toList();
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
