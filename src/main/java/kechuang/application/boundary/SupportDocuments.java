package kechuang.application.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import kechuang.application.entity.SupportRequest;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.scheme.boundary.Rules;

/** What an application under a measure shows, for whoever may see the application; its kinds come from the measures. */
@ApplicationScoped
public class SupportDocuments implements AttachmentAccess {

  public static final String OWNER_KIND = "support";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Rules rules;
  @EJB
  private SupportCases cases;

  /** The kind of file that an item of a measure's list of evidence is kept as. */
  public static String category(String evidence) {
    return evidence.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public String ownerKind() {
    return OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return rules.papers().stream().map(SupportDocuments::category).toList();
  }

  @Override
  public boolean maySee(long id) {
    var request = em.find(SupportRequest.class, id);
    return request != null && cases.maySee(request);
  }
}
