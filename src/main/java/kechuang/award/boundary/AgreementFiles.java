package kechuang.award.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.application.boundary.SupportDocuments;
import kechuang.award.entity.Award;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.scheme.boundary.Rules;

/** The papers of agreements, for whoever may see the award; their kinds come from the rules. */
@ApplicationScoped
public class AgreementFiles implements AttachmentAccess {

  public static final String OWNER_KIND = "agreement";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardRegister register;
  @Inject
  private Rules rules;

  @Override
  public String ownerKind() {
    return OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return rules.papers().stream().map(SupportDocuments::category).toList();
  }

  @Override
  public boolean maySee(long awardId) {
    var award = em.find(Award.class, awardId);
    return award != null && register.isVisible(award);
  }
}
