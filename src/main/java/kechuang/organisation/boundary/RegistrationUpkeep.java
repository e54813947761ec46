package kechuang.organisation.boundary;

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

/**
 * What registrations and requests to join need when nobody does anything: registers that were brought in since are asked,
 * and what nobody answered falls away. Every node wakes up for it in the early morning, and one does it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationUpkeep {

  /** The job, as operators find it in the table {@code job}. */
  public static final String JOB = "organisation.registrations";

  private static final Logger LOG = System.getLogger(RegistrationUpkeep.class.getName());
  private static final Duration LEASE = Duration.ofHours(1);

  @EJB
  private Admissions admissions;
  @EJB
  private JoinRequests requests;
  @EJB
  private Jobs jobs;
  @EJB
  private AsSystem system;
  @EJB
  private RegistrationUpkeep self;
  @Inject
  @ConfigProperty(name = "kechuang.daily-work", defaultValue = "true")
  private boolean enabled;

  /** No failure reaches the timer, which would give up; the job's row says what happened. */
  @PermitAll
  @Schedule(hour = "3", minute = "40", persistent = false)
  public void wakeUp() {
    if (!enabled) {
      return;
    }
    try {
      system.call(self::run);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "registrations were not looked after", e);
    }
  }

  /** Does it; empty if another node is at it. */
  @RolesAllowed("system")
  public Optional<String> run() {
    return jobs.runExclusively(JOB, LEASE, run -> admissions.compareWithRegisters() + " registrations admitted by a register, "
        + requests.lapseOverdue() + " requests lapsed");
  }
}
