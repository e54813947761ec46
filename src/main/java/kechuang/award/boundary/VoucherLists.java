package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.platform.boundary.Totals;

/** Lists of vouchers with their balances: a firm's own, and those an office may see. */
@Stateless
public class VoucherLists {

  private static final String COLUMNS = "v.number, o.name, c.name_zh, c.name_en, r.name_zh, r.name_en, v.state, v.face,"
      + " b.committed, b.paid, b.cap - b.committed - b.paid, v.face - b.cap, v.issued_on, v.expires_on";
  private static final String SUMS = "count(*), coalesce(sum(v.face), 0), coalesce(sum(b.committed), 0),"
      + " coalesce(sum(b.paid), 0), coalesce(sum(v.face - b.cap), 0)";
  private static final String TABLES = "voucher v join organisation o on o.id = v.organisation_id"
      + " join county c on c.code = v.county_code join round r on r.id = v.round_id"
      + " join ceiling b on b.kind = 'VOUCHER' and b.subject_id = v.id and b.scope = ''";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-v.id", "bigint"),
      "number", new Sort("v.number", "text"), "firm", new Sort("o.name", "text"),
      "county", new Sort("v.county_code", "text"), "face", new Sort("v.face", "numeric"),
      "available", new Sort("b.cap - b.committed - b.paid", "numeric"), "expiresOn", new Sort("v.expires_on", "date"));
  /** What can be used stands before what cannot, as if that were valid a century longer. */
  private static final Map<String, Sort> USABLE_FIRST = Map.of("",
      new Sort("v.expires_on + case v.state when 'ACTIVE' then 0 else 36525 end", "date"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;

  /**
   * What a list adds up to.
   *
   * @param balance cap = face value, committed = held, paid = spent; in yuan
   * @param lapsed what went back to the pool
   */
  public record Sums(long rows, Counter balance, Money lapsed) implements Totals {

    public Counter getBalance() {
      return balance;
    }

    public long getRows() {
      return rows;
    }

    public Money getLapsed() {
      return lapsed;
    }

    public Money getAvailable() {
      return balance.left().minus(lapsed);
    }
  }

  /** The firm's own vouchers and those of its teams, those that can be used first. */
  @RolesAllowed("applicant")
  public Rows<VoucherRow> own(RowRequest request) {
    return own(USABLE_FIRST).ask(em, request, VoucherRow::of);
  }

  /** What the firm's own vouchers add up to; those that can still be used, or all. */
  @RolesAllowed("applicant")
  public Sums ownTotals(boolean usableOnly) {
    var query = own(SORTS);
    return sums(usableOnly ? query.where("v.state = 'ACTIVE'") : query);
  }

  private RowQuery own(Map<String, Sort> sorts) {
    return new RowQuery(COLUMNS, TABLES, "v.id", sorts).among("v.organisation_id", memberships.actsFor());
  }

  /** What an office sees, newest first unless sorted otherwise: a county's office the vouchers of its county. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  public Rows<VoucherRow> ask(VoucherFilter filter, RowRequest request) {
    return query(filter).ask(em, request, VoucherRow::of);
  }

  /** How many there are, and what they add up to. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  public Sums totals(VoucherFilter filter) {
    return sums(query(filter));
  }

  private Sums sums(RowQuery query) {
    return query.figures(em, SUMS, VoucherLists::sums);
  }

  private static Sums sums(Row row) {
    return new Sums(row.number(0), new Counter(row.money(1), row.money(2), row.money(3)), row.money(4));
  }

  private RowQuery query(VoucherFilter filter) {
    var query = new RowQuery(COLUMNS, TABLES, "v.id", SORTS)
        .containing(filter.text(), "o.name", "o.credit_code", "v.number");
    only(query, "v.state", filter.state() == null ? null : filter.state().name());
    only(query, "v.round_id", filter.roundId());
    only(query, "v.county_code", jurisdiction.county().orElse(filter.countyCode()));
    return query;
  }

  private static void only(RowQuery query, String column, Object value) {
    if (value != null) {
      query.where(column + " = ?", value);
    }
  }
}
