package kechuang.application.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.money.ShareScale.Tier;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Columns;
import kechuang.scheme.entity.RoundMode;

/** Rounds with their pools as they stand, in one query: for everyone those that are open, for an office its own. */
@Stateless
public class RoundBoard {

  private static final String ROWS = """
      select r.id, r.name_zh, r.name_en, w.name_zh as owner_zh, w.name_en as owner_en, s.zh, s.en, r.mode, r.opens_on,
             r.closes_on, r.firm_year_cap,
             coalesce(t.tiers, ':' || r.share), coalesce(p.cap, r.pool), coalesce(p.committed, 0),
             coalesce(p.paid, 0), coalesce(d.asked, 0), r.state = 'IN_FORCE' and cast(?1 as date) between r.opens_on and r.closes_on, r.contract_cap
        from round r join county w on w.code = r.owner
        join lateral (select string_agg(c.name_zh, '、' order by c.code) as zh, string_agg(c.name_en, ', ' order by c.code)
                        as en from round_county rc join county c on c.code = rc.county_code
                       where rc.round_id = r.id) s on true
        left join lateral (select string_agg(coalesce(rt.up_to::text, '') || ':' || rt.share, ',' order by rt.position)
                             as tiers from round_tier rt where rt.round_id = r.id) t on true
        left join ceiling p on p.kind = 'FACE_POOL' and p.subject_id = r.id and p.scope = ''
        left join lateral (select sum(a.amount) as asked from application a where a.round_id = r.id
                              and a.state in ('SUBMITTED', 'COUNTY_APPROVED', 'OFFERED')) d on true
       where r.state in ('IN_FORCE', 'CLOSED')""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private BusinessClock clock;
  @Inject
  private Jurisdiction jurisdiction;

  /** Those that take applications today, the city's first. */
  @PermitAll
  public List<RoundProgress> open() {
    return rows(" and r.state = 'IN_FORCE' and cast(?1 as date) between r.opens_on and r.closes_on order by r.owner, r.closes_on, r.id", null);
  }

  /** This year's rounds of the caller's office: the city's people see all, a county's those that serve it. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "approver", "payment-releaser", "auditor"})
  public List<RoundProgress> ofOffice() {
    return rows(" and r.fiscal_year = extract(year from cast(?1 as date)) and (?2 = '" + County.CITY + "' or exists (select from round_county"
        + " rc where rc.round_id = r.id and rc.county_code = ?2)) order by r.owner, r.id",
        jurisdiction.county().orElse(County.CITY));
  }

  @SuppressWarnings("unchecked")
  private List<RoundProgress> rows(String where, String county) {
    LocalDate today = clock.today();
    var query = em.createNativeQuery(ROWS + where).setParameter(1, today);
    if (county != null) {
      query.setParameter(2, county);
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(RoundBoard::row).toList();
  }

  /** Tiers as the query writes them: 10000.00:1.0000,:0.5000. */
  private static ShareScale scale(String tiers, Money most) {
    return new ShareScale(Stream.of(tiers.split(",")).map(tier -> tier.split(":"))
        .map(tier -> new Tier(tier[0].isEmpty() ? null : Money.of(tier[0]), Rate.of(tier[1]))).toList(), most);
  }

  private static RoundProgress row(Object[] row) {
    return new RoundProgress(Columns.number(row[0]), (String) row[1], (String) row[2], (String) row[3], (String) row[4],
        (String) row[5], (String) row[6], RoundMode.valueOf((String) row[7]), Columns.day(row[8]), Columns.day(row[9]),
        Columns.money(row[10]), scale((String) row[11], Columns.money(row[17])), Columns.money(row[12]), Columns.money(row[13]),
        Columns.money(row[14]), Columns.money(row[15]), (Boolean) row[16]);
  }
}
