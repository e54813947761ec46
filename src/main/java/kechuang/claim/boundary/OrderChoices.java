package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.award.boundary.Vouchers;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.ledger.entity.Counter;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.scheme.entity.Round;

/** What a firm can choose from when it orders: the services its voucher pays, and the providers listed today. */
@Stateless
public class OrderChoices {

  private static final String COLUMNS = "o.id, o.name, o.credit_code, coalesce(c.name_zh, ''), coalesce(c.name_en, ''),"
      + " coalesce(s.zh, ''), coalesce(s.en, '')";
  private static final String TABLES = "organisation o left join county c on c.code = o.county_code left join lateral"
      + " (select string_agg(k.name_zh, '、' order by k.position) as zh, string_agg(k.name_en, ', ' order by k.position)"
      + " as en, array_agg(k.code) as codes from provider_service ps join service_kind k on k.code = ps.service_kind"
      + " where ps.provider_id = o.id and ps.state = 'OFFERED') s on true";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("o.name", "text"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Vouchers vouchers;
  @EJB
  private ReferenceLists lists;
  @EJB
  private BusinessClock clock;

  /** The own voucher with this number, what is left of it and what it pays. */
  @RolesAllowed("applicant")
  public OrderDesk desk(String number) {
    var voucher = vouchers.own(number);
    var round = em.find(Round.class, voucher.getRoundId());
    var paid = paidServices(round.getMeasures());
    var kinds = lists.serviceKinds();
    var counter = vouchers.counter(voucher);
    return new OrderDesk(voucher, round, counter,
        kinds.stream().filter(kind -> paid.contains(kind.getCode())
            && !round.getExcludedServices().contains(kind.getCode())).toList(),
        kinds.stream().filter(kind -> round.getExcludedServices().contains(kind.getCode())).toList(),
        obstacle(voucher, counter));
  }

  private Problem obstacle(Voucher voucher, Counter counter) {
    try {
      voucher.mustTakeOrders(clock.today());
    } catch (RuleViolation refused) {
      return Problem.of("", refused.key(), refused.arguments());
    }
    return counter.left().isZero() ? Problem.of("", "voucher.empty") : null;
  }

  private Set<String> paidServices(Set<String> measures) {
    List<?> rows = em.createNativeQuery("select measure_code, service_kind from measure_service").getResultList();
    return rows.stream().map(Object[].class::cast).filter(row -> measures.contains(row[0])).map(row -> (String) row[1])
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Providers listed today, by name.
   *
   * @param text part of the name or the beginning of the credit code
   * @param service only those that offer it; null for all
   */
  @RolesAllowed("applicant")
  public List<ProviderRow> providers(String text, String service, int most) {
    var query = listed().containing(text, "o.name", "o.credit_code");
    if (service != null) {
      query.where("? = any (s.codes)", service);
    }
    return query.ask(em, RowRequest.first(most), OrderChoices::row).list();
  }

  /**
   * The listed provider with exactly this name or credit code; none if nothing is said.
   *
   * @throws Problems {@code order.provider-unknown} if there is none, {@code order.provider-ambiguous} if two bear the name
   */
  @RolesAllowed("applicant")
  public Optional<ProviderRow> provider(String nameOrCode) {
    if (nameOrCode == null || nameOrCode.isBlank()) {
      return Optional.empty();
    }
    var found = listed().where("o.name = ? or o.credit_code = ?", nameOrCode.strip(), nameOrCode.strip())
        .ask(em, RowRequest.first(2), OrderChoices::row).list();
    if (found.size() != 1) {
      throw new Problems(List.of(Problem.of("provider",
          found.isEmpty() ? "order.provider-unknown" : "order.provider-ambiguous")));
    }
    return Optional.of(found.get(0));
  }

  private RowQuery listed() {
    var today = clock.today();
    return new RowQuery(COLUMNS, TABLES, "o.id", SORTS).where("o.kind = 'PROVIDER' and o.listed_from <= ?"
        + " and coalesce(o.listed_until, date '9999-12-31') >= ?", today, today);
  }

  private static ProviderRow row(Row row) {
    return new ProviderRow(row.number(0), row.text(1), row.text(2), row.name(3), row.name(5));
  }
}
