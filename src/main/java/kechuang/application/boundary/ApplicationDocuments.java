package kechuang.application.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kechuang.document.boundary.AttachmentAccess;

/** The papers of an application, the stamped letter of commitment, for whoever may see the application. */
@ApplicationScoped
public class ApplicationDocuments implements AttachmentAccess {

  public static final String OWNER_KIND = "application";
  public static final String LETTER = "COMMITMENT";

  @EJB
  private ApplicationCases cases;

  @Override
  public String ownerKind() {
    return OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return List.of(LETTER);
  }

  @Override
  public boolean maySee(long ownerId) {
    return cases.maySee(ownerId);
  }
}
