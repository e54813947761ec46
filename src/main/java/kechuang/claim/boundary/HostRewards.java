package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.entity.Evaluation;
import kechuang.claim.entity.HostRewardTerm;
import kechuang.fault.RuleViolation;
import kechuang.organisation.boundary.Bars;
import kechuang.platform.boundary.Row;

/**
 * What the yearly reward of providers rests on (catalogue V-HOST; rules 3.1.2 "carrier reward"): the fees of services that
 * vouchers were redeemed for and paid in the year. Fees of related firms do not count; who is barred or whose ratings
 * fail gets nothing.
 */
@Stateless
public class HostRewards {

  /** A contract that several claims share, also over two years, counts once: what a year adds up to its amount. */
  private static final String SETTLED = """
      with paid as (
        select c.service_order_id, c.base, extract(year from e.at at time zone 'Asia/Shanghai') as year
          from claim c join lateral (select max(at) as at from claim_event
                                      where claim_id = c.id and event = 'SETTLE') e on true
         where c.state = 'PAID')
      select p.id, p.name, p.credit_code, s.id, s.number, f.name, count(*) filter (where paid.year = ?1),
             least(t.contract, sum(paid.base) filter (where paid.year <= ?1))
               - least(t.contract, coalesce(sum(paid.base) filter (where paid.year < ?1), 0)),
             exists (select from related_party r where (r.one_id, r.other_id) in ((p.id, f.id), (f.id, p.id)))
        from paid join service_order s on s.id = paid.service_order_id
        join voucher v on v.id = s.voucher_id join round r on r.id = v.round_id
        join organisation p on p.id = s.provider_id join organisation f on f.id = s.organisation_id
        cross join lateral (select case r.tax_basis when 'NET' then s.contract_net else s.contract_gross end as contract) t
       group by p.id, p.name, p.credit_code, s.id, s.number, f.id, f.name, t.contract
      having count(*) filter (where paid.year = ?1) > 0
       order by p.name, p.id, s.id""";
  /** Three ratings say something, three of five on average are enough. */
  private static final String RATED = "select count(*), case when count(*) < 3 then 'UNKNOWN'"
      + " when avg(quality + punctuality + price) < 9 then 'FAILED' else 'PASSED' end from service_rating"
      + " where provider_id = ?1";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Bars bars;
  @EJB
  private BusinessClock clock;

  /** Every provider with something settled in the year, as its reward would be now. */
  @RolesAllowed({"programme-manager", "finance-reviewer", "auditor"})
  public List<HostRewardCase> of(int year) {
    var term = term(year);
    var orders = new LinkedHashMap<Long, List<Row>>();
    for (var row : em.createNativeQuery(SETTLED).setParameter(1, year).getResultList()) {
      var read = Row.of((Object[]) row);
      orders.computeIfAbsent(read.number(0), provider -> new ArrayList<>()).add(read);
    }
    return orders.values().stream().map(rows -> oneOf(rows, term)).toList();
  }

  private HostRewardCase oneOf(List<Row> rows, HostRewardTerm term) {
    var first = rows.get(0);
    var rated = Row.of((Object[]) em.createNativeQuery(RATED).setParameter(1, first.number(0)).getSingleResult());
    var evaluation = rated.constant(1, Evaluation.class);
    var orders = rows.stream().map(row -> new SettledOrder(row.number(3), row.text(4), row.text(5), row.number(6),
        row.money(7), row.flag(8))).toList();
    return new HostRewardCase(first.number(0), first.text(1), first.text(2), orders, evaluation, rated.number(0),
        obstacle(first.number(0), evaluation), term);
  }

  private String obstacle(long provider, Evaluation evaluation) {
    if (bars.barred(provider, clock.today())) {
      return "claim.rewards.barred";
    }
    return evaluation == Evaluation.FAILED ? "claim.rewards.failed" : null;
  }

  /** The terms of a year. */
  @PermitAll
  public HostRewardTerm term(int year) {
    return find(year).orElseThrow(() -> new RuleViolation("claim.rewards.no-term", String.valueOf(year)));
  }

  private Optional<HostRewardTerm> find(int year) {
    return em.createQuery("select t from HostRewardTerm t where t.fromYear <= :year order by t.fromYear desc",
        HostRewardTerm.class).setParameter("year", year).setMaxResults(1).getResultStream().findFirst();
  }

  /** Years of which something may be proposed or looked at, the present one first. */
  @RolesAllowed({"programme-manager", "finance-reviewer", "auditor"})
  public List<Integer> years() {
    var years = new ArrayList<Integer>();
    for (int year = clock.today().getYear(); find(year).isPresent(); year--) {
      years.add(year);
    }
    return years;
  }
}
