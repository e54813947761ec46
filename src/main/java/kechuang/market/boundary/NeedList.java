package kechuang.market.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.NeedState;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** Lists of needs: a firm's own, its county's, the city's; an office sees none that was never handed in. */
@Stateless
public class NeedList {

  private static final String COLUMNS = "n.id, n.number, n.title, n.kind, n.theme, coalesce(k.name_zh, i.name_zh, ''),"
      + " coalesce(k.name_en, i.name_en, ''), o.name, c.name_zh, c.name_en, n.state, n.submitted_on, n.open_until,"
      + " (select count(*) from need_offer f where f.need_id = n.id and f.state <> 'WITHDRAWN'),"
      + " (select count(*) from need_offer f where f.need_id = n.id and f.state = 'OFFERED')";
  private static final String TABLES = "need n join organisation o on o.id = n.organisation_id"
      + " join county c on c.code = n.county_code left join service_kind k on k.code = n.service_kind"
      + " left join industry i on i.code = n.industry_code";
  /** What waits for somebody first, then the newest. */
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("case n.state when 'SUBMITTED' then -n.id - 2000000000000"
      + " when 'RETURNED' then -n.id - 1000000000000 when 'MATCHED' then -n.id - 1000000000000 else -n.id end", "bigint"),
      "submittedOn", new Sort("coalesce(n.submitted_on, date '9999-12-31')", "date"),
      "openUntil", new Sort("coalesce(n.open_until, date '9999-12-31')", "date"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Memberships memberships;
  @EJB
  private Caller caller;
  @Inject
  private Jurisdiction jurisdiction;

  @RolesAllowed({"applicant", "county-officer", "programme-manager", "auditor"})
  public Rows<NeedRow> ask(NeedFilter filter, RowRequest request) {
    var query = new RowQuery(COLUMNS, TABLES, "n.id", SORTS).containing(filter.text(), "n.number", "n.title", "o.name");
    narrow(query);
    if (filter.kind() != null) {
      query.where("n.kind = ?", filter.kind().name());
    }
    if (filter.state() != null) {
      query.where("n.state = ?", filter.state().name());
    }
    return query.ask(em, request, NeedList::row);
  }

  private void narrow(RowQuery query) {
    if (caller.is("applicant")) {
      query.where("n.organisation_id = ?", memberships.ownOrganisationId());
      return;
    }
    query.where("n.submitted_on is not null");
    if (!caller.is("auditor")) {
      jurisdiction.county().ifPresent(county -> query.where("n.county_code = ?", county));
    }
  }

  private static NeedRow row(Row row) {
    return new NeedRow(row.number(0), row.text(1), row.text(2), row.constant(3, NeedKind.class), row.text(4), row.name(5),
        row.text(7), row.name(8), row.constant(10, NeedState.class), row.day(11), row.day(12), (int) row.number(13),
        (int) row.number(14));
  }
}
