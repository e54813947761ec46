package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Columns;

/** Lists of vouchers with their balances: a firm's own, and those an office may see. One query each. */
@Stateless
public class VoucherLists {

  private static final int MOST = 200;
  private static final String ROW = "select v.number, o.name, c.name_zh, c.name_en, r.name_zh as round_zh,"
      + " r.name_en as round_en, v.state, v.face, b.committed, b.paid, b.cap - b.committed - b.paid as available,"
      + " v.face - b.cap, v.issued_on, v.expires_on";
  private static final String SUMS = "select count(*), coalesce(sum(v.face), 0), coalesce(sum(b.committed), 0),"
      + " coalesce(sum(b.paid), 0), coalesce(sum(v.face - b.cap), 0)";
  private static final String FROM = " from voucher v join organisation o on o.id = v.organisation_id"
      + " join county c on c.code = v.county_code join round r on r.id = v.round_id"
      + " join ceiling b on b.kind = 'VOUCHER' and b.subject_id = v.id and b.scope = ''";

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
  public record Totals(int count, Counter balance, Money lapsed) {

    public Counter getBalance() {
      return balance;
    }

    public int getCount() {
      return count;
    }

    public Money getLapsed() {
      return lapsed;
    }

    public Money getAvailable() {
      return balance.left().minus(lapsed);
    }
  }

  /** The firm's own vouchers, those that can be used first. */
  @RolesAllowed("applicant")
  @SuppressWarnings("unchecked")
  public List<VoucherRow> own() {
    List<Object[]> rows = em.createNativeQuery(ROW + FROM + " where v.organisation_id = ?1"
        + " order by v.state = 'ACTIVE' desc, v.expires_on, v.id").setParameter(1, memberships.ownOrganisationId())
        .setMaxResults(MOST).getResultList();
    return rows.stream().map(VoucherRow::of).toList();
  }

  /** A page of what an office sees: a county's office those of its county. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  @SuppressWarnings("unchecked")
  public List<VoucherRow> page(VoucherFilter filter, VoucherOrder order, int first, int size) {
    List<Object[]> rows = query(ROW, filter, " order by " + order.clause())
        .setFirstResult(first).setMaxResults(Math.min(size, MOST)).getResultList();
    return rows.stream().map(VoucherRow::of).toList();
  }

  /** How many there are, and what they add up to. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  public Totals totals(VoucherFilter filter) {
    var row = (Object[]) query(SUMS, filter, "").getSingleResult();
    return new Totals(Columns.number(row[0]).intValue(),
        new Counter(Columns.money(row[1]), Columns.money(row[2]), Columns.money(row[3])), Columns.money(row[4]));
  }

  private Query query(String select, VoucherFilter filter, String order) {
    var where = new ArrayList<String>(List.of("(o.name like ?1 escape '\\' or o.credit_code like ?1 escape '\\'"
        + " or v.number like ?1 escape '\\')"));
    var values = new ArrayList<Object>(List.of(filter.pattern()));
    ask(where, values, "v.state", filter.state() == null ? null : filter.state().name());
    ask(where, values, "v.round_id", filter.roundId());
    ask(where, values, "v.county_code", jurisdiction.county().orElse(filter.countyCode()));
    var query = em.createNativeQuery(select + FROM + " where " + String.join(" and ", where) + order);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static void ask(List<String> where, List<Object> values, String column, Object value) {
    if (value != null) {
      values.add(value);
      where.add(column + " = ?" + values.size());
    }
  }
}
