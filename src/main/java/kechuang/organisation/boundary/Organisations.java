package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kechuang.fault.NotFound;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;

/** Firms and providers. */
@Stateless
public class Organisations {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Memberships memberships;

  /** One organisation. No check whose it is: for use cases of other features that checked. */
  @PermitAll
  public Organisation get(long id) {
    var organisation = em.find(Organisation.class, id);
    if (organisation == null) {
      throw new NotFound("organisation", id);
    }
    return organisation;
  }

  /** Several at once, for lists; in no order. */
  @PermitAll
  public List<Organisation> get(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : em.createQuery("select o from Organisation o where o.id in :ids",
        Organisation.class).setParameter("ids", ids).getResultList();
  }

  @PermitAll
  public Optional<Organisation> find(CreditCode code) {
    return em.createQuery("select o from Organisation o where o.creditCode = :code", Organisation.class)
        .setParameter("code", code.text()).getResultStream().findFirst();
  }

  /** The organisation the caller acts for. */
  @RolesAllowed({"applicant", "provider"})
  public Organisation own() {
    return get(memberships.ownOrganisationId());
  }
}
