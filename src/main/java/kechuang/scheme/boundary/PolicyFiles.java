package kechuang.scheme.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.document.entity.FileKind;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.entity.PolicyDocument;

/** The originals of policy documents: for the office while it drafts, for everyone once the document is published. */
@ApplicationScoped
public class PolicyFiles implements AttachmentAccess {

  static final String OWNER_KIND = "policy-document";
  static final String CATEGORY = "ORIGINAL";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private PolicyDesk desk;
  @EJB
  private Caller caller;

  @Override
  public String ownerKind() {
    return OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return List.of(CATEGORY);
  }

  @Override
  public Set<FileKind> kinds() {
    return Set.of(FileKind.PDF, FileKind.OFD);
  }

  @Override
  public boolean maySee(long documentId) {
    try {
      return caller.is("programme-manager") && desk.isOwn(desk.seen(documentId));
    } catch (NotFound hidden) {
      return false;
    }
  }

  @Override
  public boolean isPublic(long documentId, long attachmentId) {
    var document = em.find(PolicyDocument.class, documentId);
    return document != null && document.isOriginalPublic() && document.getOriginalId() == attachmentId;
  }
}
