package kechuang.ledger.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kechuang.fault.Conflict;
import kechuang.platform.boundary.JobRun;
import kechuang.platform.boundary.Jobs;
import kechuang.platform.boundary.Row;

/**
 * Compares every counter with its ledger lines, over all years and owners. That reads the whole ledger, so it is done by
 * {@link BookWatch} and kept; whoever merely looks reads what was found last and waits for nobody. {@link #again()}
 * compares at once.
 */
@Stateless
public class BookChecks {

  private static final Logger LOG = System.getLogger(BookChecks.class.getName());
  private static final String FOUND = "at, counters, differing, difference, unbalanced, entries";
  /** One statement sees one moment, whatever moves meanwhile. */
  private static final String COMPARE = """
      insert into book_check (at, counters, differing, difference, unbalanced, entries)
      select clock_timestamp() + make_interval(days =>
               (select value::integer from setting where key = 'clock.offset-days')),
             (select count(*) from budget) + (select count(*) from ceiling), count(*),
             coalesce(sum(abs(d.committed - d.line_committed) + abs(d.paid - d.line_paid)), 0),
             (select count(*) from ledger_unbalanced), (select count(*) from ledger_entry)
        from ledger_difference d
      returning\s""" + FOUND;
  private static final String LAST = "select " + FOUND + " from book_check order by id desc limit 1";
  private static final String IS_RECENT =
      "select max(made_at) > clock_timestamp() - make_interval(secs => ?1) from book_check";
  /** What differed stays on record. */
  private static final String FORGET = "delete from book_check where made_at < clock_timestamp() - interval '30 days'"
      + " and differing = 0 and unbalanced = 0";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jobs jobs;

  /** What was found last; only where nobody ever looked the books are compared now. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public BookCheck latest() {
    return last().orElseGet(this::first);
  }

  /** Of several who open the board of new books at once, one compares and the others wait for what it finds. */
  private BookCheck first() {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('book_check'))").getResultList();
    return last().orElseGet(this::compare);
  }

  /** Compares now, unless somebody else is just doing it. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public BookCheck again() {
    var mine = em.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('book_check'))").getSingleResult();
    return Boolean.TRUE.equals(mine) ? compare() : last().orElseThrow(() -> new Conflict("common.busy"));
  }

  /** The job's turn: what was found last if that is no older than this, or else what is found now. */
  @RolesAllowed("system")
  public BookCheck inTurn(JobRun run, Duration pause) {
    jobs.confirm(run);
    var recent = em.createNativeQuery(IS_RECENT).setParameter(1, (double) pause.toSeconds()).getSingleResult();
    if (Boolean.TRUE.equals(recent)) {
      return last().orElseThrow();
    }
    em.createNativeQuery(FORGET).executeUpdate();
    return compare();
  }

  private BookCheck compare() {
    var found = read(COMPARE).get(0);
    if (!found.agrees()) {
      LOG.log(Level.ERROR, "THE BOOKS DO NOT AGREE: " + found.differing() + " of " + found.counters()
          + " counters differ from their lines, by " + found.difference() + " yuan in all; " + found.unbalanced()
          + " entries do not cancel out");
    }
    return found;
  }

  private Optional<BookCheck> last() {
    return read(LAST).stream().findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<BookCheck> read(String query) {
    List<Object[]> rows = em.createNativeQuery(query).getResultList();
    return rows.stream().map(Row::of).map(row -> new BookCheck(row.instant(0), row.number(1), row.number(2), row.money(3),
        row.number(4), row.number(5))).toList();
  }
}
