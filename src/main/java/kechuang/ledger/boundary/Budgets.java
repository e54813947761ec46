package kechuang.ledger.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import kechuang.fault.NotFound;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.organisation.boundary.Jurisdiction;

/**
 * The budget tree as it stands: cap, committed, paid. The city's people and the auditor see all of it, a county's people
 * what is their county's own.
 */
@Stateless
public class Budgets {

  private static final String ROWS = """
      select id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en, cap, committed, paid, surplus
        from budget where (?1 = '' or owner = ?1) and (?2 = 0 or fiscal_year = ?2) and (?3 = 0 or id = ?3) and id > ?4
       order by id limit ?5""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Jurisdiction jurisdiction;

  /** A page of the lines the caller may see, by id; of one fiscal year, or of all if it is null. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public List<BudgetRow> page(Integer fiscalYear, OptionalLong after, int size) {
    return rows(fiscalYear == null ? 0 : fiscalYear, 0, after.orElse(0), size);
  }

  /** One line; another county's looks like none at all. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public BudgetRow visible(long id) {
    return rows(0, id, 0, 1).stream().filter(row -> row.id() == id).findFirst()
        .orElseThrow(() -> new NotFound("budget", id));
  }

  @SuppressWarnings("unchecked")
  private List<BudgetRow> rows(int year, long id, long after, int size) {
    List<Object[]> rows = em.createNativeQuery(ROWS).setParameter(1, jurisdiction.county().orElse(""))
        .setParameter(2, year).setParameter(3, id).setParameter(4, after).setParameter(5, size).getResultList();
    return rows.stream().map(Budgets::row).toList();
  }

  private static BudgetRow row(Object[] row) {
    return new BudgetRow(number(row[0]), (int) number(row[1]), row[2] == null ? null : number(row[2]),
        (int) number(row[3]), (String) row[4], (String) row[5], (String) row[6], (String) row[7], (String) row[8],
        new Counter(money(row[9]), money(row[10]), money(row[11])), money(row[12]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Money money(Object value) {
    return new Money((BigDecimal) value);
  }
}
