package kechuang.open.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.platform.boundary.Row;

/** The year so far in numbers, read from what was decided and paid, in one statement, so that they fit together. */
@Stateless
public class Statistics {

  private static final String YEAR = "select max(r.fiscal_year) from round r"
      + " where r.state in ('IN_FORCE', 'CLOSED') and r.opens_on <= ?1";
  private static final String ISSUED = "voucher v join round r on r.id = v.round_id and r.fiscal_year = ?1";
  private static final String REDEEMED = """
      claim c join voucher v on v.id = c.voucher_id join round r on r.id = v.round_id and r.fiscal_year = ?1
        left join lateral (select sum(l.amount) as paid from payment_line l
                            where l.claim_id = c.id and l.state = 'PAID') p on true
       where c.state in ('APPROVED', 'PUBLISHED', 'DUE', 'PAID')""";
  private static final String ROWS = """
      select 'county' as part, w.code as place, w.name_zh, w.name_en, coalesce(f.firms, 0), coalesce(i.vouchers, 0),
             coalesce(i.face, 0), coalesce(k.redeemed, 0), coalesce(k.paid, 0)
        from county w
        left join (select county_code, count(*) as firms from (select distinct on (v.organisation_id) v.county_code
                     from %1$s order by v.organisation_id, v.id desc) newest group by 1) f on f.county_code = w.code
        left join (select v.county_code, count(*) as vouchers, sum(v.face) as face from %1$s group by 1) i
               on i.county_code = w.code
        left join (select v.county_code, sum(c.amount) as redeemed, sum(p.paid) as paid from %2$s group by 1) k
               on k.county_code = w.code
       where w.parent is not null
      union all
      select 'service', to_char(s.position, 'FM0000'), s.name_zh, s.name_en, k.orders, 0, 0, k.redeemed, k.paid
        from service_kind s
        join (select o.service_kind, count(distinct o.id) as orders, sum(done.amount) as redeemed, sum(done.paid) as paid
                from (select c.service_order_id, c.amount, coalesce(p.paid, 0) as paid from %2$s) done
                join service_order o on o.id = done.service_order_id group by 1) k on k.service_kind = s.code
       order by 1, 2""".formatted(ISSUED, REDEEMED);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private BusinessClock clock;

  /** Of the latest budget year whose rounds have begun; empty before the first. */
  @PermitAll
  public Optional<YearSoFar> now() {
    var year = (Number) em.createNativeQuery(YEAR).setParameter(1, clock.today()).getSingleResult();
    return Optional.ofNullable(year).map(found -> of(found.intValue()));
  }

  @SuppressWarnings("unchecked")
  private YearSoFar of(int year) {
    List<Object[]> found = em.createNativeQuery(ROWS).setParameter(1, year).getResultList();
    var parts = found.stream().map(Row::of).collect(Collectors.groupingBy(row -> row.text(0)));
    return new YearSoFar(year, clock.now(),
        parts.getOrDefault("county", List.of()).stream().map(row -> new YearSoFar.OfCounty(row.name(2), row.number(4),
            row.number(5), row.money(6), row.money(7), row.money(8))).toList(),
        parts.getOrDefault("service", List.of()).stream().map(row -> new YearSoFar.OfService(row.name(2), row.number(4),
            row.money(7), row.money(8))).toList());
  }
}
