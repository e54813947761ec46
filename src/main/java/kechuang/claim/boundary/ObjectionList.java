package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import kechuang.claim.entity.ObjectionState;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** The objections to an office's own notices. */
@Stateless
public class ObjectionList {

  private static final String COLUMNS = "b.id, b.number, n.number, i.number, f.name, p.name, nullif(i.amount, 0), b.lodged_on,"
      + " b.answer_by, b.answered_on, b.state";
  private static final String TABLES = "objection b join notice n on n.id = b.notice_id join notice_line i on i.notice_id = n.id"
      + " and i.claim_id is not distinct from b.claim_id and i.award_id is not distinct from b.award_id"
      + " join organisation f on f.id = i.organisation_id left join organisation p on p.id = i.provider_id";
  private static final String OPEN = "b.state in ('LODGED', 'ACCEPTED')";
  /** What waits for its answer first, by its last day; then what is answered, the newest in front. */
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("case when " + OPEN + " then (b.answer_by"
      + " - date '2000-01-01') - 1000000000000 else -b.id end", "bigint"),
      "answerBy", new Sort("b.answer_by", "date"), "lodgedOn", new Sort("b.lodged_on", "date"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Caller caller;
  @EJB
  private CurrentAccount account;

  @RolesAllowed({"county-officer", "city-officer"})
  public Rows<ObjectionRow> ask(String text, boolean openOnly, RowRequest request) {
    var query = new RowQuery(COLUMNS, TABLES, "b.id", SORTS)
        .containing(text, "b.number", "n.number", "i.number", "f.name", "p.name");
    if (caller.is("city-officer")) {
      query.where("n.owner like '%00'");
    } else {
      query.where("n.owner = ?", account.countyCode().orElse(""));
    }
    if (openOnly) {
      query.where(OPEN);
    }
    return query.ask(em, request, row -> new ObjectionRow(row.number(0), row.text(1), row.text(2), row.text(3),
        row.text(4), row.text(5), row.money(6), row.day(7), row.day(8), row.day(9),
        row.constant(10, ObjectionState.class)));
  }
}
