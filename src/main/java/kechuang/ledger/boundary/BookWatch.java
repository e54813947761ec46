package kechuang.ledger.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import kechuang.platform.boundary.AsSystem;
import kechuang.platform.boundary.Jobs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares the books by itself, whether somebody looks or not: every node wakes up for it, one does it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookWatch {

  private static final Logger LOG = System.getLogger(BookWatch.class.getName());
  private static final String JOB = "ledger.books";
  private static final Duration LEASE = Duration.ofMinutes(2);
  /** A node that wakes up a little later than another does not compare what was just compared. */
  private static final Duration PAUSE = Duration.ofMinutes(9);

  @EJB
  private Jobs jobs;
  @EJB
  private BookChecks checks;
  @EJB
  private AsSystem system;
  /** A node that only serves people can leave the work to others. */
  @Inject
  @ConfigProperty(name = "kechuang.daily-work", defaultValue = "true")
  private boolean enabled;

  @PermitAll
  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  public void wakeUp() {
    if (enabled) {
      system.run(this::watch);
    }
  }

  /** No failure reaches the timer, which would give up. */
  private void watch() {
    try {
      run(PAUSE);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the books could not be compared", e);
    }
  }

  /**
   * Compares the books unless another node is at it, or did it within this time.
   *
   * @return what was found, in a line for the operators; empty while another node is at it
   */
  @RolesAllowed("system")
  public Optional<String> run(Duration pause) {
    return jobs.runExclusively(JOB, LEASE, run -> line(checks.inTurn(run, pause)));
  }

  private static String line(BookCheck found) {
    return found.agrees() ? found.counters() + " counters agree with " + found.entries() + " entries"
        : "THE BOOKS DO NOT AGREE: " + found.differing() + " counters, " + found.unbalanced() + " entries";
  }
}
