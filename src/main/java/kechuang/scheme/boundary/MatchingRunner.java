package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Carries a matching out, batch by batch. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MatchingRunner {

  private static final Logger LOG = System.getLogger(MatchingRunner.class.getName());

  @EJB
  private MatchingSteps steps;
  @Inject
  private MatchingProgress progress;

  /** The same as {@link #run}, while the page shows how far it is. */
  @Asynchronous
  @RolesAllowed("programme-manager")
  public void runInBackground(long runId) {
    run(runId);
  }

  /** Goes through all firms of a run that was started; one that somebody works on already is left alone. */
  @RolesAllowed("programme-manager")
  public void run(long runId) {
    try {
      steps.take(runId).ifPresent(this::work);
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "matching " + runId, broken);
      steps.fail(runId);
    } finally {
      progress.over(runId);
    }
  }

  private void work(MatchingWork work) {
    while (steps.next(work)) {
      progress.at(work.runId(), work.done(), work.total());
    }
    steps.finish(work);
  }
}
