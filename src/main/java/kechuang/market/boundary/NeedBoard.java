package kechuang.market.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.WishTheme;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** What firms ask for, as everybody reads it: needs that are open today, and wishes that were answered and published. */
@Stateless
public class NeedBoard {

  private static final String COLUMNS = "n.id, n.number, n.title, n.kind, n.service_kind, n.industry_code,"
      + " coalesce(k.name_zh, i.name_zh, ''), coalesce(k.name_en, i.name_en, ''), n.theme, n.description, n.budget_from,"
      + " n.budget_to, n.wanted_by, case when n.name_shown then o.name end, n.county_code, c.name_zh, c.name_en, n.region,"
      + " r.name_zh, r.name_en, n.opened_on, n.open_until, n.answer, n.answered_on";
  private static final String TABLES = "need n join organisation o on o.id = n.organisation_id"
      + " join county c on c.code = n.county_code join county r on r.code = n.region"
      + " left join service_kind k on k.code = n.service_kind left join industry i on i.code = n.industry_code";
  private static final String OPEN = "n.state = 'OPEN' and n.kind <> 'POLICY' and n.open_until >= ?";
  private static final String ANSWERED = "n.state = 'ANSWERED' and n.published_on is not null";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-n.id", "bigint"), "id", new Sort("n.id", "bigint"));
  private static final int MOST = 201;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private BusinessClock clock;

  /** The newest first. */
  @PermitAll
  public Rows<PublicNeed> browse(BoardFilter filter, RowRequest request) {
    return query(filter).ask(em, request, NeedBoard::need);
  }

  /** How many they are. */
  @PermitAll
  public long count(BoardFilter filter) {
    return query(filter).count(em);
  }

  /** By id, for programs. */
  @PermitAll
  public List<PublicNeed> directory(BoardFilter filter, long after, int size) {
    return query(filter).where("n.id > ?", after)
        .ask(em, new RowRequest("id", true, null, 0, Math.min(size, MOST)), NeedBoard::need).list();
  }

  /** One that is public now. */
  @PermitAll
  public Optional<PublicNeed> find(String number) {
    return new RowQuery(COLUMNS, TABLES, "n.id", SORTS).where("n.number = ?", number == null ? "" : number.strip())
        .where("(" + OPEN + ") or (" + ANSWERED + ")", clock.today()).ask(em, RowRequest.first(1), NeedBoard::need).list()
        .stream().findFirst();
  }

  private RowQuery query(BoardFilter filter) {
    var query = new RowQuery(COLUMNS, TABLES, "n.id", SORTS).containing(filter.text(), "n.title", "n.description");
    if (filter.kind() == NeedKind.POLICY) {
      query.where(ANSWERED);
    } else {
      query.where(OPEN, clock.today());
    }
    if (filter.kind() != null) {
      query.where("n.kind = ?", filter.kind().name());
    }
    if (filter.service() != null) {
      query.where("n.service_kind = ?", filter.service());
    }
    return filter.county() == null ? query : query.where("n.region in (?, ?)", filter.county(), County.CITY);
  }

  private static PublicNeed need(Row row) {
    return new PublicNeed(row.number(0), row.text(1), row.text(2), row.constant(3, NeedKind.class), row.text(4),
        row.text(5), row.name(6), row.constant(8, WishTheme.class), row.text(9), row.money(10), row.money(11), row.day(12),
        row.text(13), row.text(14), row.name(15), row.text(17), row.name(18), row.day(20), row.day(21), row.text(22),
        row.day(23));
  }
}
