package kechuang.document.boundary;

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
import kechuang.fault.Conflict;
import kechuang.platform.boundary.AsSystem;
import kechuang.platform.boundary.JobRun;
import kechuang.platform.boundary.Jobs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Clears away what nobody handed in. Every node wakes up for it at night, and one does it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyPurge {

  /** The job, as operators find it in the table {@code job}. */
  public static final String JOB = "document.loose-files";

  private static final Logger LOG = System.getLogger(NightlyPurge.class.getName());
  private static final Duration LEASE = Duration.ofHours(1);

  @EJB
  private LooseFiles files;
  @EJB
  private Jobs jobs;
  @EJB
  private AsSystem system;
  @EJB
  private NightlyPurge self;
  /** The same switch as for the work of the day: a node that only serves people can leave both to others. */
  @Inject
  @ConfigProperty(name = "kechuang.daily-work", defaultValue = "true")
  private boolean enabled;

  /** No failure reaches the timer, which would give up; the job's row says what happened. */
  @PermitAll
  @Schedule(hour = "3", minute = "20", persistent = false)
  public void wakeUp() {
    if (!enabled) {
      return;
    }
    try {
      system.call(self::run);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "loose files were not cleared away", e);
    }
  }

  /** Deletes every loose file whose time is over; empty if another node is at it. */
  @RolesAllowed("system")
  public Optional<String> run() {
    return jobs.runExclusively(JOB, LEASE, this::purge);
  }

  private String purge(JobRun run) {
    var past = files.past();
    return past.stream().filter(id -> isPurged(run, id)).count() + " of " + past.size() + " loose files deleted";
  }

  /** One that cannot be deleted keeps none of the others; a run that lost its lease ends. */
  private boolean isPurged(JobRun run, long id) {
    try {
      return files.purge(run, id);
    } catch (Conflict lost) {
      throw lost;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "loose file " + id + " could not be deleted", e);
      return false;
    }
  }
}
