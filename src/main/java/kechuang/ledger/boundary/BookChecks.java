package kechuang.ledger.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Map;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.platform.boundary.RowQuery;

/**
 * Compares every counter with its ledger lines, over all years and owners. That reads the whole ledger, so whoever merely
 * looks is shown a check of the last minute; {@link #again()} checks at once.
 */
@Singleton
public class BookChecks {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final String FIGURES = """
      count(*), coalesce(sum(abs(d.committed - d.line_committed) + abs(d.paid - d.line_paid)), 0),
      (select count(*) from budget) + (select count(*) from ceiling), (select count(*) from ledger_unbalanced),
      (select count(*) from ledger_entry)""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private BusinessClock clock;

  private BookCheck last;

  /** A check that is at most a minute old. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public BookCheck latest() {
    return last == null || last.at().plus(FRESH).isBefore(clock.now()) ? again() : last;
  }

  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public BookCheck again() {
    var at = clock.now();
    last = new RowQuery("", "ledger_difference d", "d.id", Map.of()).figures(em, FIGURES,
        row -> new BookCheck(at, row.number(2), row.number(0), row.money(1), row.number(3), row.number(4)));
    return last;
  }
}
