package kechuang.market.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.NeedState;
import kechuang.market.entity.WishTheme;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Row;

/**
 * What firms ask for, in figures: a manager of the city counts all needs, one of a county those of its firms. Only what
 * the county let through is counted, by the day it was released.
 */
@Stateless
public class Demand {

  private static final String FIGURES = "count(*), count(*) filter (where n.state = 'OPEN'),"
      + " count(*) filter (where n.state = 'MATCHED'), count(*) filter (where n.state = 'SETTLED'),"
      + " count(*) filter (where n.state = 'LAPSED'), count(*) filter (where n.state in ('WITHDRAWN', 'REFUSED')),"
      + " percentile_disc(0.5) within group (order by n.settled_on - n.opened_on) filter (where n.state = 'SETTLED')";
  private static final String OF_MINE = " where n.opened_on is not null and n.kind <> 'POLICY' and n.county_code like ?1"
      + " and extract(year from n.opened_on) between ?2 and ?3";
  private static final String WISHES = "select n.id, n.number, n.title, n.kind, n.theme, '', '', o.name, c.name_zh,"
      + " c.name_en, n.state, n.submitted_on, n.open_until, 0, 0, n.region from need n"
      + " join organisation o on o.id = n.organisation_id join county c on c.code = n.county_code"
      + " where n.kind = 'POLICY' and n.state in ('OPEN', 'ANSWERED') and (n.county_code like ?1 or n.region = ?4)"
      + " and extract(year from n.opened_on) between ?2 and ?3 order by n.opened_on, n.id";
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Jurisdiction jurisdiction;

  /** All of them in one line. @param year of the release; null for all */
  @RolesAllowed({"programme-manager", "auditor"})
  public DemandRow total(Integer year) {
    return rows("'', '', ''", "need n", "", year).stream().findFirst()
        .orElseGet(() -> new DemandRow("", new Bilingual("", ""), 0, 0, 0, 0, 0, 0, null));
  }

  /** Technical problems and services. */
  @RolesAllowed({"programme-manager", "auditor"})
  public List<DemandRow> byKind(Integer year) {
    return rows("n.kind, '', ''", "need n", " group by n.kind order by n.kind desc", year);
  }

  /** Services, the one asked for most in front. */
  @RolesAllowed({"programme-manager", "auditor"})
  public List<DemandRow> byService(Integer year) {
    return rows("k.code, k.name_zh, k.name_en", "need n join service_kind k on k.code = n.service_kind",
        " group by k.code order by 4 desc, k.position", year);
  }

  /** Industries with technical problems, the one with most in front. */
  @RolesAllowed({"programme-manager", "auditor"})
  public List<DemandRow> byIndustry(Integer year) {
    return rows("i.code, i.name_zh, i.name_en", "need n join industry i on i.code = n.industry_code",
        " group by i.code order by 4 desc, i.code", year);
  }

  /** Counties of the firms. */
  @RolesAllowed({"programme-manager", "auditor"})
  public List<DemandRow> byCounty(Integer year) {
    return rows("c.code, c.name_zh, c.name_en", "need n join county c on c.code = n.county_code",
        " group by c.code order by c.code", year);
  }

  @SuppressWarnings("unchecked")
  private List<DemandRow> rows(String key, String from, String group, Integer year) {
    List<Object[]> rows = em.createNativeQuery("select " + key + ", " + FIGURES + " from " + from + OF_MINE + group)
        .setParameter(1, pattern()).setParameter(2, year == null ? FIRST_YEAR : year)
        .setParameter(3, year == null ? LAST_YEAR : year).getResultList();
    return rows.stream().map(Row::of).map(row -> new DemandRow(row.text(0), row.name(1), (int) row.number(3),
        (int) row.number(4), (int) row.number(5), (int) row.number(6), (int) row.number(7), (int) row.number(8),
        row.numberOrNull(9) == null ? null : (int) row.number(9))).toList();
  }

  private String pattern() {
    return jurisdiction.county().orElse("%");
  }

  /** Wished policies by what they are about; themes without any are left out. */
  @RolesAllowed({"programme-manager", "auditor"})
  @SuppressWarnings("unchecked")
  public List<WishGroup> wishes(Integer year) {
    var office = jurisdiction.county().orElse(County.CITY);
    List<Object[]> rows = em.createNativeQuery(WISHES).setParameter(1, pattern())
        .setParameter(2, year == null ? FIRST_YEAR : year).setParameter(3, year == null ? LAST_YEAR : year)
        .setParameter(4, office).getResultList();
    var wishes = rows.stream().map(Row::of).toList();
    return Stream.of(WishTheme.values()).map(theme -> group(theme, wishes, office)).filter(group -> group.all() > 0)
        .toList();
  }

  private static WishGroup group(WishTheme theme, List<Row> wishes, String office) {
    var about = wishes.stream().filter(row -> row.constant(4, WishTheme.class) == theme).toList();
    var open = about.stream().filter(row -> row.constant(10, NeedState.class) == NeedState.OPEN).toList();
    var waiting = open.stream().filter(row -> office.equals(row.text(15))).map(Demand::wish).toList();
    return new WishGroup(theme, waiting, open.size() - waiting.size(), about.size() - open.size());
  }

  private static NeedRow wish(Row row) {
    return new NeedRow(row.number(0), row.text(1), row.text(2), NeedKind.POLICY, row.text(4), row.name(5), row.text(7),
        row.name(8), row.constant(10, NeedState.class), row.day(11), row.day(12), 0, 0);
  }

  /** The years in which needs were released, the latest first. */
  @RolesAllowed({"programme-manager", "auditor"})
  @SuppressWarnings("unchecked")
  public List<Integer> years() {
    List<Number> years = em.createNativeQuery("select distinct cast(extract(year from n.opened_on) as integer) from need n"
        + " where n.opened_on is not null and n.county_code like ?1 order by 1 desc").setParameter(1, pattern())
        .getResultList();
    return years.stream().map(Number::intValue).toList();
  }
}
