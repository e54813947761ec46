package kechuang.payment.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.organisation.boundary.Memberships;
import kechuang.payment.entity.RecoveryEventKind;
import kechuang.payment.entity.RecoveryLifecycle;
import kechuang.payment.entity.RecoveryState;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** Demands to pay back as the people of a level read them: their own level's only. */
@Stateless
public class RecoveryList {

  private static final String COLUMNS = "r.id, r.version, c.claim_id, c.number, y.name, r.amount, r.pay_by, r.state,"
      + " r.bank_reference, r.marked_by, c.organisation_id, c.provider_id, r.reason, r.extra";
  private static final String TABLES = "recovery r join recovery_case c on c.recovery_id = r.id"
      + " join organisation y on y.id = r.payee_id";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("case when r.state = 'PAID_BACK' then 1000000 else 0 end"
      + " + (r.pay_by - date '2000-01-01')", "bigint"), "payBy", new Sort("r.pay_by", "date"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private CurrentAccount account;
  @EJB
  private Memberships memberships;
  @EJB
  private Caller caller;

  /** What is still to come back first, the first last day in front. */
  @RolesAllowed({"payment-maker", "payment-checker", "payment-releaser"})
  public Rows<RecoveryRow> ask(String text, RowRequest request) {
    var query = new RowQuery(COLUMNS, TABLES, "r.id", SORTS).containing(text, "c.number", "y.name");
    var county = account.countyCode().orElse(null);
    query = county == null ? query.where("r.owner like '%00'") : query.where("r.owner = ?", county);
    return query.ask(em, request, this::row);
  }

  private RecoveryRow row(Row row) {
    var state = row.constant(7, RecoveryState.class);
    return new RecoveryRow(row.number(0), row.number(1), row.numberOrNull(2), row.text(3), row.text(4), row.money(5), row.money(13), row.day(6),
        state, row.text(8), row.text(12), may(row, state));
  }

  private Set<RecoveryEventKind> may(Row row, RecoveryState state) {
    var may = EnumSet.noneOf(RecoveryEventKind.class);
    var marked = row.numberOrNull(9);
    if (!memberships.isOwn(row.number(10)) && !memberships.isOwn(row.number(11))
        && (marked == null || marked != caller.accountId())) {
      may.addAll(RecoveryLifecycle.TABLE.allowed(state, caller::is));
    }
    return may;
  }
}
