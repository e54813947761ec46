package kechuang.document.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.platform.boundary.JobRun;
import kechuang.platform.boundary.Jobs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files that were uploaded and never handed in. After {@code kechuang.loose-files-days} of real time they go, bytes and
 * all; the trail keeps what they were. A file that is being bound to a case at that moment stays.
 */
@Stateless
public class LooseFiles {

  private static final int MOST_AT_ONCE = 10_000;
  private static final String PAST = "owner_id is null and uploaded_at < clock_timestamp() - make_interval(days => ?1)";
  private static final String ALL = "select id from attachment where " + PAST + " order by id";
  private static final String PURGE = "delete from attachment where id = (select id from attachment where " + PAST
      + " and id = ?2 for update skip locked)";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jobs jobs;
  @Inject
  @ConfigProperty(name = "kechuang.loose-files-days")
  private int days;

  /** The ids of those whose time is over, the oldest first. */
  @RolesAllowed("system")
  @SuppressWarnings("unchecked")
  public List<Long> past() {
    List<Number> ids = em.createNativeQuery(ALL).setParameter(1, days).setMaxResults(MOST_AT_ONCE).getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  /** Deletes one of them; false if it is gone, belongs to a case by now or is just being bound to one. */
  @RolesAllowed("system")
  public boolean purge(JobRun run, long id) {
    jobs.confirm(run);
    return em.createNativeQuery(PURGE).setParameter(1, days).setParameter(2, id).executeUpdate() == 1;
  }
}
