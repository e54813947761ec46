package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.ledger.boundary.BudgetLine;
import kechuang.ledger.boundary.BudgetLines;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Row;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.entity.Level;

/**
 * From which lines of its own budget an office pays the policy package: one for all measures, and others for measures that have a
 * line to themselves. It holds for what is taken from now on; what is bound stays on the line it was bound to.
 */
@Stateless
public class Funds {

  private static final String ROWS = """
      select f.level, f.measure_code, m.name_zh, m.name_en, f.budget_id from measure_fund f
        left join measure m on m.code = f.measure_code where f.fiscal_year = ?1 and f.owner = ?2
       order by array_position(array['PROVINCE', 'CITY', 'COUNTY'], f.level), m.position nulls first""";
  private static final String KEEP = """
      insert into measure_fund (fiscal_year, level, owner, measure_code, budget_id) values (?1, ?2, ?3, ?4, ?5)
      on conflict (fiscal_year, level, owner, measure_code) do update set budget_id = excluded.budget_id""";
  private static final String DROP = "delete from measure_fund where fiscal_year = ?1 and level = ?2 and owner = ?3"
      + " and measure_code = ?4";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private BudgetLines lines;
  @Inject
  private Measures measures;
  @Inject
  private Jurisdiction jurisdiction;

  /** Years whose books are open. */
  @RolesAllowed("programme-manager")
  public List<Integer> years() {
    return lines.openYears();
  }

  /** What the caller's office pays from in a year. */
  @RolesAllowed("programme-manager")
  @SuppressWarnings("unchecked")
  public List<Fund> of(int year) {
    Map<Long, BudgetLine> known = own(year).stream().collect(Collectors.toMap(BudgetLine::id, Function.identity()));
    List<Object[]> rows = em.createNativeQuery(ROWS).setParameter(1, year).setParameter(2, owner()).getResultList();
    return rows.stream().map(Row::of).map(row -> new Fund(row.constant(0, Level.class), row.text(1),
        row.text(1).isEmpty() ? null : row.name(2), known.get(row.number(4)))).toList();
  }

  /** The lines of its own that an office can pay from. */
  @RolesAllowed("programme-manager")
  public List<BudgetLine> own(int year) {
    return lines.of(year).stream().filter(line -> line.owner().equals(owner())).toList();
  }

  /**
   * Pays from a line: all measures, or one that has it to itself.
   *
   * @param measure its code; empty for all
   */
  @RolesAllowed("programme-manager")
  public void pay(int year, String measure, long budget) {
    var line = own(open(year)).stream().filter(one -> one.id() == budget).findFirst()
        .orElseThrow(() -> new NotFound("budget line", budget));
    if (!measure.isEmpty() && !measures.get(measure).getInstrument().isPaidFromPackage()) {
      throw new RuleViolation("award.fund.no-such-measure").about("measure");
    }
    em.createNativeQuery(KEEP).setParameter(1, year).setParameter(2, line.level()).setParameter(3, owner())
        .setParameter(4, measure).setParameter(5, budget).executeUpdate();
  }

  /** A measure has no line to itself any more and is paid from the one for all. */
  @RolesAllowed("programme-manager")
  public void drop(int year, Level level, String measure) {
    if (measure.isEmpty()) {
      throw new RuleViolation("award.fund.for-all");
    }
    em.createNativeQuery(DROP).setParameter(1, open(year)).setParameter(2, level.name()).setParameter(3, owner())
        .setParameter(4, measure).executeUpdate();
  }

  private int open(int year) {
    if (!lines.openYears().contains(year)) {
      throw new RuleViolation("ledger.year-closed", year);
    }
    return year;
  }

  private String owner() {
    return jurisdiction.county().orElse(County.CITY);
  }
}
