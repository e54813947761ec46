package kechuang.provider.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.document.boundary.Attachments;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.History;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationKind;
import kechuang.provider.entity.ProviderListing;
import kechuang.provider.entity.ProviderService;
import kechuang.provider.entity.Qualification;

/** Listings with what belongs to them. No check whose they are: for use cases that checked. */
@Stateless
public class ListingCases {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Organisations organisations;
  @EJB
  private Attachments attachments;
  @EJB
  private AccountNames names;

  @PermitAll
  public ListingCase of(Organisation provider) {
    var listing = find(provider.getId()).orElse(null);
    var qualifications = qualifications(provider.getId());
    var files = qualifications.stream()
        .flatMap(one -> attachments.of(QualificationFiles.OWNER_KIND, one.getId()).stream()).toList();
    var history = listing == null ? new History(List.of(), Map.of()) : names.history(listing.getEvents());
    return new ListingCase(provider, listing, services(provider.getId()), qualifications, files, history);
  }

  @PermitAll
  public Optional<ProviderListing> find(long providerId) {
    return em.createQuery("select l from ProviderListing l where l.providerId = :provider", ProviderListing.class)
        .setParameter("provider", providerId).getResultStream().findFirst();
  }

  /** The listing of a provider as it is in the database, held against everybody else until the end of the transaction. */
  @PermitAll
  public ProviderListing locked(long providerId) {
    var known = find(providerId).orElseThrow(() -> new NotFound("listing", providerId));
    em.refresh(known, LockModeType.PESSIMISTIC_WRITE);
    return known;
  }

  @PermitAll
  public List<ProviderService> services(long providerId) {
    return em.createQuery("select s from ProviderService s, ServiceKind k where k.code = s.serviceKind"
        + " and s.providerId = :provider order by k.position", ProviderService.class)
        .setParameter("provider", providerId).getResultList();
  }

  /** The certificates it relies on. */
  @PermitAll
  public List<Qualification> qualifications(long providerId) {
    return em.createQuery("select q from Qualification q where q.providerId = :provider and q.withdrawn = false"
        + " order by q.id", Qualification.class).setParameter("provider", providerId).getResultList();
  }

  @PermitAll
  public Organisation provider(long providerId) {
    var provider = organisations.get(providerId);
    if (provider.getKind() != OrganisationKind.PROVIDER) {
      throw new NotFound("provider", providerId);
    }
    return provider;
  }
}
