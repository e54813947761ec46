package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kechuang.claim.entity.ClaimState;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.platform.boundary.SummaryRow;

/** Lists of claims. */
@Stateless
public class ClaimList {

  private static final String COLUMNS = "c.id, c.number, c.service_order_id, f.name, p.name, r.name, o.subject,"
      + " c.amount, c.state, c.submitted_on, c.due_on,"
      + " exists (select from service_order_sibling where service_order_id = o.id), c.version";
  private static final String TABLES = "claim c join service_order o on o.id = c.service_order_id"
      + " join voucher v on v.id = c.voucher_id join round d on d.id = v.round_id"
      + " join organisation f on f.id = o.organisation_id join organisation p on p.id = o.provider_id"
      + " join organisation r on r.id = c.redeemer_id";
  private static final String SUMMARY = "c.number, f.name, f.credit_code, c.county_code, y.name_zh, y.name_en, k.name_zh,"
      + " k.name_en, c.submitted_on, c.amount, case when c.state not in ('RETURNED', 'REJECTED') then c.amount end,"
      + " l.event, l.note";
  /** With the county, the service, and what the offices last did about each. */
  private static final String OPINIONS = " join county y on y.code = c.county_code join service_kind k on k.code ="
      + " o.service_kind left join lateral (select e.event, e.note from claim_event e where e.claim_id = c.id"
      + " and e.actor is not null and e.event in ('CHECK', 'APPROVE', 'RETURN', 'REJECT') order by e.id desc limit 1) l"
      + " on true";
  private static final Sort DUE = new Sort("coalesce(c.due_on, date '9999-12-31')", "date");
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-c.id", "bigint"),
      "number", new Sort("c.number", "text"), "submittedOn", new Sort("c.submitted_on", "date"),
      "amount", new Sort("c.amount", "numeric"), "dueOn", DUE);
  private static final Map<String, Sort> BY_DAY = Map.of("", DUE, "dueOn", DUE, "number", SORTS.get("number"),
      "amount", SORTS.get("amount"), "submittedOn", SORTS.get("submittedOn"));
  private static final int MOST_PER_ORDER = 100;
  private static final int MOST_AT_ONCE = 10_000;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private CaseScope scope;
  @EJB
  private Caller caller;
  @EJB
  private CurrentAccount account;

  /** Claims that the caller may see; newest first unless sorted otherwise. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Rows<ClaimRow> ask(ClaimFilter filter, RowRequest request) {
    return filtered(scope.narrow(query(SORTS)), filter).ask(em, request, ClaimList::row);
  }

  /** The same list as an office prints and signs it. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public Rows<SummaryRow> summary(ClaimFilter filter, RowRequest request) {
    return filtered(scope.narrow(summary(SORTS)), filter).ask(em, request, ClaimList::line);
  }

  /** Claims that wait for the caller's office; what is due first comes first. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer"})
  public Rows<ClaimRow> waiting(ClaimFilter filter, RowRequest request) {
    return filtered(waitsFor(query(BY_DAY)), filter).ask(em, request, ClaimList::row);
  }

  /** The same list as an office prints and signs it. */
  @RolesAllowed({"county-officer", "city-officer"})
  public Rows<SummaryRow> waitingSummary(ClaimFilter filter, RowRequest request) {
    return filtered(waitsFor(summary(BY_DAY)), filter).ask(em, request, ClaimList::line);
  }

  private RowQuery waitsFor(RowQuery query) {
    var county = account.countyCode().orElse("");
    var looks = caller.is("county-officer") ? county : "";
    var decidesForCity = caller.is("city-officer");
    var agrees = caller.is("finance-reviewer") ? county : "";
    var agreesForCity = caller.is("finance-reviewer") && county.isEmpty();
    return query.where("c.state = 'SUBMITTED' and c.county_code = ? or c.state = 'CHECKED' and (d.owner = ?"
        + " or ? and d.owner like '%00') or c.state = 'APPROVED' and d.joint_review and c.agreed_by is null"
        + " and (d.owner = ? or ? and d.owner like '%00')", looks, looks, decidesForCity, agrees, agreesForCity);
  }

  /** Those of these claims that the caller may see. */
  @RolesAllowed({"county-officer", "city-officer"})
  public List<ClaimRow> these(List<Long> ids) {
    return scope.narrow(query(SORTS)).among("c.id", ids).ask(em, RowRequest.first(ids.size()), ClaimList::row).list();
  }

  /** The claims on one order, in the order they came; for use cases that checked who asks. */
  @PermitAll
  public List<ClaimRow> ofOrder(long orderId) {
    return query(Map.of("", new Sort("c.id", "bigint"))).where("c.service_order_id = ?", orderId)
        .ask(em, RowRequest.first(MOST_PER_ORDER), ClaimList::row).list();
  }

  /** Approved claims with the round of each, by age; for use cases that choose among the rounds. */
  @PermitAll
  public Map<ClaimRow, Long> approved() {
    return approved("c.state = 'APPROVED'");
  }

  /** Those of them that a notice can list: with minutes, and with finance's agreement where the round wants it. */
  @PermitAll
  public Map<ClaimRow, Long> ready() {
    return approved("c.state = 'APPROVED' and c.minutes_number is not null"
        + " and (c.agreed_by is not null or not d.joint_review)");
  }

  private Map<ClaimRow, Long> approved(String condition) {
    var found = new LinkedHashMap<ClaimRow, Long>();
    new RowQuery(COLUMNS + ", d.id", TABLES, "c.id", Map.of("", new Sort("c.id", "bigint")))
        .where(condition).ask(em, RowRequest.first(MOST_AT_ONCE),
            row -> found.put(row(row), row.number(13)) == null);
    return found;
  }

  private static RowQuery query(Map<String, Sort> sorts) {
    return new RowQuery(COLUMNS, TABLES, "c.id", sorts);
  }

  private static RowQuery summary(Map<String, Sort> sorts) {
    return new RowQuery(SUMMARY, TABLES + OPINIONS, "c.id", sorts);
  }

  private static SummaryRow line(Row row) {
    return new SummaryRow(row.text(0), row.text(1), row.text(2), row.text(3), row.name(4), row.name(6), row.day(8),
        row.money(9), row.money(10), row.text(11) == null ? null : "claim.event." + row.text(11), row.text(12));
  }

  private static RowQuery filtered(RowQuery query, ClaimFilter filter) {
    query.containing(filter.text(), "c.number", "o.subject", "f.name", "p.name");
    return filter.state() == null ? query : query.where("c.state = ?", filter.state().name());
  }

  static ClaimRow row(Row row) {
    return new ClaimRow(row.number(0), row.text(1), row.number(2), row.text(3), row.text(4), row.text(5), row.text(6),
        row.money(7), row.constant(8, ClaimState.class), row.day(9), row.day(10), row.flag(11),
        row.number(12));
  }
}
