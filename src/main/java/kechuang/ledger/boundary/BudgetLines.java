package kechuang.ledger.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Row;

/** The lines that a year's rounds can draw on, with what is left on them. */
@Stateless
public class BudgetLines {

  private static final String LINES = """
      select b.id, b.code, w.name_zh || ' · ' || b.name_zh, w.name_en || ' · ' || b.name_en, b.level, b.owner
        from budget b join county w on w.code = b.owner
       where b.fiscal_year = ?1 and b.level is not null and not exists (select from budget c where c.parent_id = b.id)
       order by b.owner, b.code""";
  private static final String YEARS = "select y.year from fiscal_year y where y.state = 'OPEN'"
      + " and exists (select from budget b where b.fiscal_year = y.year) order by y.year";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Ledger ledger;

  /** Years whose books are open and that have budgets. */
  @RolesAllowed("programme-manager")
  public List<Integer> openYears() {
    List<?> found = em.createNativeQuery(YEARS).getResultList();
    return found.stream().map(year -> ((Number) year).intValue()).toList();
  }

  /** All lines of a year, city and counties. */
  @RolesAllowed("programme-manager")
  @SuppressWarnings("unchecked")
  public List<BudgetLine> of(int fiscalYear) {
    List<Object[]> found = em.createNativeQuery(LINES).setParameter(1, fiscalYear).getResultList();
    var rows = found.stream().map(Row::of).toList();
    var left = rows.isEmpty() ? List.<Money>of()
        : ledger.left(List.of(), rows.stream().map(row -> row.number(0)).toList());
    var lines = new ArrayList<BudgetLine>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      lines.add(new BudgetLine(row.number(0), row.text(1), new Bilingual(row.text(2), row.text(3)), row.text(4),
          row.text(5), left.get(i)));
    }
    return lines;
  }
}
