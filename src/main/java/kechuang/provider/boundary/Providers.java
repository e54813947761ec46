package kechuang.provider.boundary;

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
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.ServiceKind;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.provider.entity.ProviderService;
import kechuang.provider.entity.Qualification;
import kechuang.provider.entity.ServiceState;

/** Bodies whose services vouchers pay for. The directory is public. */
@Stateless
public class Providers {

  private static final String COLUMNS = "o.id, o.name, o.credit_code, o.county_code, o.address, o.phone, o.listed_from,"
      + " o.listed_until, r.ratings, r.overall, r.quality, r.punctuality, r.price";
  private static final String RATED = "organisation o left join provider_score r on r.provider_id = o.id";
  /** Whatever service: the lowest price of all. */
  private static final String ALL = RATED + " left join lateral (select min(s.price_from) as price_from"
      + " from provider_service s where s.provider_id = o.id and s.state = 'OFFERED') p on true";
  /** One service: its own price. */
  private static final String OF_SERVICE = RATED + " join provider_service p on p.provider_id = o.id";
  private static final String LISTED = "o.kind = 'PROVIDER' and o.listed_from <= ?"
      + " and coalesce(o.listed_until, date '9999-12-31') >= ?";
  /** Who names no price comes after those who do, who has no score yet after those who have. */
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("o.name", "text"), "id", new Sort("o.id", "bigint"),
      "price", new Sort("coalesce(p.price_from, 9999999999)", "numeric"),
      "rating", new Sort("-coalesce(r.overall, 0)", "numeric"));
  private static final int MOST = 201;

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
   * @param priceSince the day since which it holds
   * @param expired whether the certificate it needs has run out, so that it takes no orders
   */
  public record Offer(String serviceKind, String name, String description, Money priceFrom, LocalDate priceSince,
      boolean expired) implements Serializable {

    public String getName() {
      return name;
    }

    public String getDescription() {
      return description;
    }

    public Money getPriceFrom() {
      return priceFrom;
    }

    public LocalDate getPriceSince() {
      return priceSince;
    }

    public boolean isExpired() {
      return expired;
    }
  }

  /**
   * A provider with what it offers.
   *
   * @param countyCode empty for providers from elsewhere
   * @param listedUntil its last day for new orders; empty while there is none
   * @param score empty before three firms have rated
   */
  public record Listed(long id, String name, String creditCode, String countyCode, String address, String phone,
      LocalDate listedFrom, LocalDate listedUntil, Score score, List<ProviderService> services, List<Qualification> qualifications) {

    static Listed of(Row row) {
      var score = row.numberOrNull(8) == null ? null
          : new Score(row.number(8), row.text(9), row.text(10), row.text(11), row.text(12));
      return new Listed(row.number(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.day(6),
          row.day(7), score, List.of(), List.of());
    }

    /** Whether it takes new orders on this day. */
    public boolean takesOrders(LocalDate day) {
      return listedUntil == null || !day.isAfter(listedUntil);
    }

    Listed with(List<ProviderService> offered, List<Qualification> proven) {
      return new Listed(id, name, creditCode, countyCode, address, phone, listedFrom, listedUntil, score, offered, proven);
    }
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

  /** Whether nothing but certificates that have run out stands behind a service that needs one. */
  @PermitAll
  public boolean expired(long providerId, String serviceKind, LocalDate day) {
    return lists.serviceKind(serviceKind).filter(kind -> expired(kind, qualifications(List.of(providerId)), day)).isPresent();
  }

  private static boolean expired(ServiceKind kind, List<Qualification> qualifications, LocalDate day) {
    var own = qualifications.stream().filter(one -> one.getServiceKind().equals(kind.getCode())).toList();
    return kind.isQualificationRequired() && !own.isEmpty() && own.stream().noneMatch(one -> one.isValidOn(day));
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
    var query = listed(new DirectoryFilter(serviceKind, countyCode, null)).where("o.id > ?", after);
    return complete(query.ask(em, new RowRequest("id", true, null, 0, Math.min(size, MOST)), Listed::of).list());
  }

  /** The providers on the list today, by name, by "price" or by "rating". */
  @PermitAll
  public Rows<Listed> browse(DirectoryFilter filter, RowRequest request) {
    var rows = listed(filter).ask(em, request, Listed::of);
    return new Rows<>(complete(rows.list()), rows.next(), rows.total());
  }

  /** How many they are. */
  @PermitAll
  public long count(DirectoryFilter filter) {
    return listed(filter).count(em);
  }

  /** The provider with this code, also one that takes no new orders any more; none that never was on the list. */
  @PermitAll
  public Optional<Listed> published(CreditCode code) {
    var query = new RowQuery(COLUMNS, ALL, "o.id", SORTS)
        .where("o.kind = 'PROVIDER' and o.listed_from <= ? and o.credit_code = ?", clock.today(), code.text());
    return complete(query.ask(em, RowRequest.first(1), Listed::of).list()).stream().findFirst();
  }

  private RowQuery listed(DirectoryFilter filter) {
    var today = clock.today();
    var query = new RowQuery(COLUMNS, filter.service() == null ? ALL : OF_SERVICE, "o.id", SORTS)
        .where(LISTED, today, today).containing(filter.text(), "o.name");
    if (filter.service() != null) {
      query.where("p.state = 'OFFERED' and p.service_kind = ?", filter.service());
    }
    if (DirectoryFilter.ELSEWHERE.equals(filter.county())) {
      return query.where("o.county_code is null");
    }
    return filter.county() == null ? query : query.where("o.county_code = ?", filter.county());
  }

  private List<Listed> complete(List<Listed> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var ids = found.stream().map(Listed::id).toList();
    Map<Long, List<ProviderService>> services = em.createQuery("select s from ProviderService s"
        + " where s.providerId in :ids and s.state = :offered order by s.serviceKind", ProviderService.class)
        .setParameter("ids", ids).setParameter("offered", ServiceState.OFFERED).getResultStream()
        .collect(Collectors.groupingBy(ProviderService::getProviderId));
    var proven = qualifications(ids).stream().collect(Collectors.groupingBy(Qualification::getProviderId));
    return found.stream().map(one -> one.with(services.getOrDefault(one.id(), List.of()),
        proven.getOrDefault(one.id(), List.of()))).toList();
  }

  private List<Qualification> qualifications(List<Long> providers) {
    return em.createQuery("select q from Qualification q where q.providerId in :ids and q.withdrawn = false order by q.id",
        Qualification.class).setParameter("ids", providers).getResultList();
  }

  /** What a provider offers, in the order of the list of services. */
  @PermitAll
  public List<Offer> offers(Listed provider, Locale locale) {
    var today = clock.today();
    return lists.serviceKinds().stream().flatMap(kind -> provider.services().stream()
        .filter(service -> service.getServiceKind().equals(kind.getCode()))
        .map(service -> new Offer(kind.getCode(), kind.name(locale), service.getDescription(), service.getPriceFrom(),
            service.getPriceSince(), expired(kind, provider.qualifications(), today)))).toList();
  }
}
