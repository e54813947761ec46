package kechuang.platform.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Work that every node wakes up for and one does. A node claims the job for the length of a lease; if it dies, the
 * next wake-up after the lease does the work. A node that woke up too late finds its token outdated: work calls
 * {@link #confirm} in each of its transactions, so what a lost run wrote is rolled back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {

  private static final Logger LOG = System.getLogger(Jobs.class.getName());
  private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

  @Inject
  private JobClaims claims;

  /**
   * Runs the work unless another node is at it.
   *
   * @param lease longer than the work ever takes
   * @param work answers with a line for the operators ("12 vouchers expired"); its transactions are its own
   * @return what the work answered; empty if another run has the job
   */
  @RolesAllowed("system")
  public Optional<String> runExclusively(String name, Duration lease, Function<JobRun, String> work) {
    claims.know(name);
    return claims.claim(name, lease, NODE).map(run -> runClaimed(run, work));
  }

  private String runClaimed(JobRun run, Function<JobRun, String> work) {
    try {
      var result = work.apply(run);
      claims.finish(run, result);
      return result;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "job " + run.name() + " failed, run " + run.token(), e);
      claims.finish(run, "failed: " + e);
      throw e;
    }
  }

  /** To be called in every transaction of a run that writes: refuses if the lease was lost. */
  @RolesAllowed("system")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirm(JobRun run) {
    claims.confirm(run);
  }
}
