package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import kechuang.platform.boundary.Acts;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;

/**
 * Entries that a decision rests on. Whoever decides locks them in the same transaction, with the decision's number as the
 * reason: from then on nobody corrects them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RegisterLocks {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Acts acts;

  /** One entry, for instance the patent that is rewarded; answers it, locked. */
  @PermitAll
  public RegisterEntry lock(long entryId, String reason) {
    var entry = em.find(RegisterEntry.class, entryId, LockModeType.PESSIMISTIC_WRITE);
    entry.lock(reason, acts.now());
    return entry;
  }

  /** A firm's returns of these years; those that are not there, or count no more, need no lock. */
  @PermitAll
  public void lockReturns(String creditCode, Collection<Integer> years, String reason) {
    List<RegisterEntry> returns = em.createQuery("select e from RegisterEntry e where e.kind = :kind and e.creditCode = :code"
        + " and e.year in :years and e.state = :confirmed order by e.id", RegisterEntry.class).setParameter("kind", RegisterKind.RETURN)
        .setParameter("code", creditCode).setParameter("years", years)
        .setParameter("confirmed", RegisterEntryState.CONFIRMED).setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    returns.forEach(one -> one.lock(reason, acts.now()));
  }
}
