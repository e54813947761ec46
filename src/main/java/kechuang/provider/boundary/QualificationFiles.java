package kechuang.provider.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Caller;
import kechuang.provider.entity.Qualification;

/** The files of certificates: for the provider whose they are, the offices and the auditor; the public sees the words. */
@ApplicationScoped
public class QualificationFiles implements AttachmentAccess {

  public static final String OWNER_KIND = "qualification";
  public static final String CATEGORY = "CERTIFICATE";

  private static final List<String> OFFICES = List.of("programme-manager", "county-officer", "city-officer", "auditor");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Organisations organisations;
  @EJB
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;
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
  public boolean maySee(long ownerId) {
    var found = em.find(Qualification.class, ownerId);
    if (found == null) {
      return false;
    }
    return memberships.isOwn(found.getProviderId()) || OFFICES.stream().anyMatch(caller::is)
        && jurisdiction.covers(organisations.get(found.getProviderId()).getCountyCode());
  }
}
