package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Carries a trial out, batch by batch. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BenchRunner {

  private static final Logger LOG = System.getLogger(BenchRunner.class.getName());

  @EJB
  private BenchSteps steps;

  /** The same as {@link #run}, while the page shows how far it is. */
  @Asynchronous
  @RolesAllowed("programme-manager")
  public void runInBackground(long runId) {
    run(runId);
  }

  /** Asks all firms of a trial that was begun; one that somebody works on already is left alone. */
  @RolesAllowed("programme-manager")
  public void run(long runId) {
    try {
      steps.take(runId).ifPresent(this::work);
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "trial " + runId, broken);
      steps.fail(runId);
    }
  }

  private void work(BenchWork work) {
    while (steps.next(work)) {
      // each batch is a step of its own
    }
    steps.finish(work);
  }
}
