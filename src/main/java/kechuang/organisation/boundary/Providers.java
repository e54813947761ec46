package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.money.Money;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationKind;
import kechuang.organisation.entity.ProviderService;

/** Bodies whose services vouchers pay for. The directory is public. */
@Stateless
public class Providers {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private ReferenceLists lists;
  @Inject
  private BusinessClock clock;

  /**
   * One service of a provider.
   *
   * @param priceFrom in yuan; null where it is agreed case by case
   */
  public record Offer(String serviceKind, String name, String description, Money priceFrom) implements Serializable {

    public String getName() {
      return name;
    }

    public String getDescription() {
      return description;
    }

    public Money getPriceFrom() {
      return priceFrom;
    }
  }

  /** A provider with what it offers; the county is empty for providers from elsewhere. */
  public record Listed(long id, String name, String creditCode, String countyCode, String address, String phone,
      List<ProviderService> services) {
  }

  /** Whether it is on the list of providers on this day. */
  @PermitAll
  public boolean registered(long organisationId, LocalDate day) {
    var found = em.find(Organisation.class, organisationId);
    return found != null && found.isListedOn(day);
  }

  /** The listed provider with this code, if it is one on this day. */
  @PermitAll
  public Optional<Organisation> registered(CreditCode code, LocalDate day) {
    return organisations.find(code).filter(found -> found.isListedOn(day));
  }

  /**
   * The providers on the list today, by id.
   *
   * @param serviceKind only those who offer it; null for all
   * @param countyCode only those of this county; null for all
   * @param after the last id seen; 0 from the beginning
   */
  @PermitAll
  public List<Listed> directory(String serviceKind, String countyCode, long after, int size) {
    var query = em.createQuery("select o from Organisation o where o.kind = :provider and o.id > :after"
        + " and o.listedFrom <= :today and (o.listedUntil is null or o.listedUntil >= :today)"
        + (countyCode == null ? "" : " and o.countyCode = :county")
        + (serviceKind == null ? "" : " and exists (select s from ProviderService s where s.providerId = o.id"
            + " and s.serviceKind = :service)") + " order by o.id", Organisation.class)
        .setParameter("provider", OrganisationKind.PROVIDER).setParameter("after", after)
        .setParameter("today", clock.today()).setMaxResults(Math.min(size, 201));
    if (countyCode != null) {
      query.setParameter("county", countyCode);
    }
    if (serviceKind != null) {
      query.setParameter("service", serviceKind);
    }
    return withServices(query.getResultList());
  }

  private List<Listed> withServices(List<Organisation> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<Long, List<ProviderService>> services = em.createQuery("select s from ProviderService s"
        + " where s.providerId in :ids order by s.serviceKind", ProviderService.class)
        .setParameter("ids", found.stream().map(Organisation::getId).toList()).getResultStream()
        .collect(Collectors.groupingBy(ProviderService::getProviderId));
    return found.stream().map(one -> new Listed(one.getId(), one.getName(), one.getCreditCode(), one.getCountyCode(),
        one.getAddress(), one.getPhone(), services.getOrDefault(one.getId(), List.of()))).toList();
  }

  /** What one provider offers, in the order of the list of services. */
  @PermitAll
  public List<Offer> offers(long providerId, Locale locale) {
    return offers(em.createQuery("select s from ProviderService s where s.providerId = :id", ProviderService.class)
        .setParameter("id", providerId).getResultList(), locale);
  }

  @PermitAll
  public List<Offer> offers(List<ProviderService> services, Locale locale) {
    return lists.serviceKinds().stream().flatMap(kind -> services.stream()
        .filter(service -> service.getServiceKind().equals(kind.getCode()))
        .map(service -> new Offer(kind.getCode(), kind.name(locale), service.getDescription(), service.getPriceFrom())))
        .toList();
  }
}
