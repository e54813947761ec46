package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** Lists of service orders. */
@Stateless
public class OrderList {

  private static final String COLUMNS = "o.id, o.number, f.name, p.name, k.name_zh, k.name_en, o.subject,"
      + " o.contract_gross, o.hold, coalesce((select sum(c.amount) from claim c where c.service_order_id = o.id"
      + " and c.state <> 'REJECTED'), 0), o.state, o.placed_on, o.answer_by, o.contract_date";
  private static final String TABLES = "service_order o join voucher v on v.id = o.voucher_id"
      + " join organisation f on f.id = o.organisation_id join organisation p on p.id = o.provider_id"
      + " join service_kind k on k.code = o.service_kind";
  private static final int MOST_SIBLINGS = 50;
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-o.id", "bigint"),
      "number", new Sort("o.number", "text"), "placedOn", new Sort("o.placed_on", "date"),
      "contract", new Sort("o.contract_gross", "numeric"), "hold", new Sort("o.hold", "numeric"),
      "answerBy", new Sort("o.answer_by", "date"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private CaseScope scope;

  /** Orders that the caller may see; newest first unless sorted otherwise. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Rows<OrderRow> ask(OrderFilter filter, RowRequest request) {
    var query = scope.narrow(new RowQuery(COLUMNS, TABLES, "o.id", SORTS))
        .containing(filter.text(), "o.number", "o.subject", "o.contract_number", "f.name", "p.name");
    if (filter.state() != null) {
      query.where("o.state = ?", filter.state().name());
    }
    return query.ask(em, request, OrderList::row);
  }

  /**
   * Other live orders of the same two sides, of the same service or subject, whose contracts lie within ninety days: what
   * an officer compares where a contract may have been split. For use cases that checked who asks.
   */
  @PermitAll
  public List<OrderRow> siblings(ServiceOrder order) {
    return new RowQuery(COLUMNS, TABLES, "o.id", Map.of("", new Sort("o.contract_date", "date")))
        .where("o.id in (select sibling_id from service_order_sibling where service_order_id = ?)", order.getId())
        .ask(em, RowRequest.first(MOST_SIBLINGS), OrderList::row).list();
  }

  private static OrderRow row(Row row) {
    return new OrderRow(row.number(0), row.text(1), row.text(2), row.text(3), row.name(4), row.text(6), row.money(7),
        row.money(8), row.money(9), row.constant(10, ServiceOrderState.class), row.day(11), row.day(12), row.day(13));
  }
}
