package kechuang.platform.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import kechuang.fault.Conflict;

/** The claims of {@link Jobs}, each in a transaction of its own. Leases run in real time, by the database's clock. */
@Stateless
@RolesAllowed("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobClaims {

  private static final String KNOW = "insert into job (name) values (?1) on conflict do nothing";
  private static final String FREE = """
      select token from job where name = ?1 and lease_until < clock_timestamp() for update skip locked""";
  private static final String TAKE = """
      update job set token = token + 1, holder = ?2, lease_until = clock_timestamp() + make_interval(secs => ?3)
       where name = ?1""";
  private static final String FINISH = """
      update job set lease_until = '-infinity', last_run = clock_timestamp(), last_result = ?3
       where name = ?1 and token = ?2""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @RolesAllowed("system")
  public void know(String name) {
    em.createNativeQuery(KNOW).setParameter(1, name).executeUpdate();
  }

  /** The job for the length of a lease, unless another run has it. */
  @RolesAllowed("system")
  public Optional<JobRun> claim(String name, Duration lease, String holder) {
    var free = em.createNativeQuery(FREE).setParameter(1, name).getResultList();
    if (free.isEmpty()) {
      return Optional.empty();
    }
    em.createNativeQuery(TAKE).setParameter(1, name).setParameter(2, holder)
        .setParameter(3, (double) lease.toSeconds()).executeUpdate();
    return Optional.of(new JobRun(name, ((Number) free.get(0)).longValue() + 1));
  }

  /** Gives the job back with what it did; a run that lost its lease changes nothing. */
  @RolesAllowed("system")
  public boolean finish(JobRun run, String result) {
    return em.createNativeQuery(FINISH).setParameter(1, run.name()).setParameter(2, run.token())
        .setParameter(3, result == null || result.length() <= 1000 ? result : result.substring(0, 1000))
        .executeUpdate() == 1;
  }

  /** Holds the claim until the caller's transaction ends; refuses if somebody else has the job by now. */
  @RolesAllowed("system")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirm(JobRun run) {
    if (em.createNativeQuery("select 1 from job where name = ?1 and token = ?2 for share")
        .setParameter(1, run.name()).setParameter(2, run.token()).getResultList().isEmpty()) {
      throw new Conflict("platform.job.lost", run.name());
    }
  }
}
