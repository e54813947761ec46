package kechuang.ledger.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.ledger.entity.Counter;
import kechuang.ledger.entity.EntryKind;
import kechuang.money.Money;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** The budgets as people read them: people of the city and auditors all, people of a county their own. */
@Stateless
public class BudgetBoard {

  private static final String TREE = "with recursive tree as (select b.*, array[b.id] as path from budget b"
      + " where b.parent_id is null and b.fiscal_year = ?1 union all select b.*, t.path || b.id from tree t"
      + " join budget b on b.parent_id = t.id) select id, parent_id, depth, code, name_zh, name_en, owner, cap, committed,"
      + " paid from tree order by path";
  private static final String SUBTREE = "with recursive sub as (select id from budget where id = ?1 union all"
      + " select b.id from sub s join budget b on b.parent_id = s.id) select id from sub";

  private static final Map<String, Sort> ENTRY_SORTS = Map.of("", new Sort("-e.id", "bigint"),
      "day", new Sort("e.business_day", "date"), "amount", new Sort("m.amount", "numeric"), "key",
      new Sort("e.operation_key", "text"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private CurrentAccount account;
  @EJB
  private Caller caller;
  @EJB
  private BusinessClock clock;
  @Inject
  @Any
  private Instance<AwardBooks> awards;

  /** The years that have budgets, the present one first if it is among them, then backwards. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public List<Integer> years() {
    List<?> found = em.createNativeQuery("select distinct fiscal_year from budget order by fiscal_year desc")
        .getResultList();
    var years = new ArrayList<>(found.stream().map(year -> ((Number) year).intValue()).toList());
    int now = clock.today().getYear();
    if (years.remove(Integer.valueOf(now))) {
      years.add(0, now);
    }
    return years;
  }

  /** The budgets of a year that the caller may see. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  @SuppressWarnings("unchecked")
  public List<BudgetNode> tree(int year) {
    var county = county();
    List<Object[]> found = em.createNativeQuery(TREE).setParameter(1, year).getResultList();
    var rows = found.stream().map(Row::of).filter(row -> county == null || county.equals(row.text(6))).toList();
    var deciding = rolledUp(year, rows);
    int top = rows.stream().mapToInt(row -> (int) row.number(2)).min().orElse(0);
    return rows.stream().map(row -> row(row, top, deciding)).toList();
  }

  private static BudgetNode row(Row row, int top, Map<Long, Money> deciding) {
    return new BudgetNode(row.number(0), row.numberOrNull(1), (int) row.number(2) - top, row.text(3), row.name(4),
        row.text(6), new Counter(row.money(7), row.money(8), row.money(9)),
        deciding.getOrDefault(row.number(0), Money.ZERO));
  }

  /** Amounts of lines, added to everything above them. */
  private Map<Long, Money> rolledUp(int year, List<Row> rows) {
    var parents = new HashMap<Long, Long>();
    rows.forEach(row -> parents.put(row.number(0), row.numberOrNull(1)));
    var sums = new HashMap<Long, Money>();
    awards.stream().forEach(bean -> bean.inDecision(year).forEach((line, amount) -> {
      for (Long at = line; at != null && parents.containsKey(at); at = parents.get(at)) {
        sums.merge(at, amount, Money::plus);
      }
    }));
    return sums;
  }

  /** The face pools of a year's rounds; a county sees those that serve its firms. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public List<FacePool> pools(int year) {
    var county = county();
    return awards.stream().flatMap(bean -> bean.pools(year).stream())
        .filter(pool -> county == null || pool.counties().contains(county)).toList();
  }

  /**
   * The movements on a budget and all below it, newest first.
   *
   * @param kind only these; null for all
   * @param text part of the operation key; null or empty for all
   */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public Rows<BookEntry> entries(long budgetId, EntryKind kind, String text, RowRequest request) {
    mustSee(budgetId);
    List<?> lines = em.createNativeQuery(SUBTREE).setParameter(1, budgetId).getResultList();
    var ids = lines.stream().map(id -> String.valueOf(((Number) id).longValue())).collect(Collectors.joining(","));
    var query = new RowQuery("e.id, e.business_day, e.at, e.kind, e.operation_key, e.subject, e.subject_id, m.amount",
        "ledger_entry e join (select entry_id, sum(amount) as amount from ledger_line where amount > 0 and budget_id in ("
            + ids + ") group by entry_id) m on m.entry_id = e.id", "e.id", ENTRY_SORTS).containing(text, "e.operation_key");
    var found = (kind == null ? query : query.where("e.kind = ?", kind.name())).ask(em, request, row -> row);
    var vouchers = numbers(found.list());
    return new Rows<>(found.list().stream().map(row -> new BookEntry(row.number(0), row.day(1), row.instant(2),
        row.constant(3, EntryKind.class), row.text(4), row.text(5).equals("voucher") ? vouchers.get(row.number(6)) : null,
        row.money(7))).toList(), found.next(), found.total());
  }

  private Map<Long, String> numbers(List<Row> rows) {
    var ids = rows.stream().filter(row -> row.text(5).equals("voucher")).map(row -> row.number(6)).distinct().toList();
    var numbers = new HashMap<Long, String>();
    awards.stream().forEach(bean -> numbers.putAll(bean.voucherNumbers(ids)));
    return numbers;
  }

  private void mustSee(long budgetId) {
    var county = county();
    var owners = em.createNativeQuery("select coalesce(owner, '') from budget where id = ?1").setParameter(1, budgetId)
        .getResultList();
    if (owners.isEmpty() || county != null && !county.equals(owners.get(0))) {
      throw new NotFound("budget", budgetId);
    }
  }

  /** The county whose people see their own only; null for the city and auditors. */
  private String county() {
    return caller.is("auditor") ? null : account.countyCode().orElse(null);
  }
}
