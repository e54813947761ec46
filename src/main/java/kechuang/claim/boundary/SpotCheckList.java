package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.SpotCheck;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** Looks on the spot: the city's people see all, a county's those at its firms. */
@Stateless
public class SpotCheckList {

  private static final String COLUMNS = "s.id, s.version, n.number, n.published_on, c.id, c.number, f.name, p.name,"
      + " o.subject, c.amount, c.state, s.result, s.inspected_on, s.findings, n.ends_on,"
      + " s.appointed_on, s.place";
  private static final String TABLES = "spot_check s join notice n on n.id = s.notice_id join round d on d.id = n.round_id"
      + " join claim c on c.id = s.claim_id join service_order o on o.id = c.service_order_id"
      + " join voucher v on v.id = c.voucher_id join organisation f on f.id = o.organisation_id"
      + " join organisation p on p.id = o.provider_id";
  private static final String OPEN = "s.result in ('DRAWN', 'APPOINTED', 'RECORDED')";
  /** What waits for its result first, the last day of its notice in front; then what is recorded, the newest in front. */
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("case when " + OPEN + " then (n.ends_on"
      + " - date '2000-01-01') - 1000000000000 else -s.id end", "bigint"),
      "dueOn", new Sort("n.ends_on", "date"), "drawnOn", new Sort("n.published_on", "date"),
      "amount", new Sort("c.amount", "numeric"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private CaseScope scope;

  @RolesAllowed({"county-officer", "city-officer"})
  public Rows<SpotCheckRow> ask(String text, boolean openOnly, RowRequest request) {
    var query = scope.narrow(new RowQuery(COLUMNS, TABLES, "s.id", SORTS))
        .containing(text, "n.number", "c.number", "o.subject", "f.name", "p.name");
    if (openOnly) {
      query.where(OPEN);
    }
    return query.ask(em, request, SpotCheckList::row);
  }

  private static SpotCheckRow row(Row row) {
    return new SpotCheckRow(row.number(0), row.number(1), row.text(2), row.day(3), row.number(4), row.text(5), row.text(6),
        row.text(7), row.text(8), row.money(9), row.constant(10, ClaimState.class),
        row.constant(11, SpotCheck.Result.class), row.day(12), row.text(13), row.day(14), row.day(15), row.text(16));
  }
}
