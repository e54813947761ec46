package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kechuang.fault.Conflict;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.DuplicateKind;

/**
 * Contracts, invoices, certificates, patents and projects that support a payment already, across all measures and years. The primary key decides a race:
 * who comes second waits for the first and is then refused.
 */
@Stateless
public class DuplicateKeys {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * Takes a key for an order, a claim, an application or an award, or refuses and says since when it is used; never by whom. The same holder may
   * take it again.
   *
   * @param number as people write it
   * @param field of the form that it comes from
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void take(DuplicateKind kind, String key, String number, String field, DuplicateHolder holder, long holderId,
      LocalDate day) {
    int taken = em.createNativeQuery("insert into duplicate_key (kind, key, holder, holder_id, taken_on)"
        + " values (?1, ?2, ?3, ?4, ?5) on conflict (kind, key) do nothing")
        .setParameter(1, kind.name()).setParameter(2, key).setParameter(3, holder.name()).setParameter(4, holderId)
        .setParameter(5, Date.valueOf(day)).executeUpdate();
    if (taken == 0 && !isHeldBy(kind, key, holder, holderId)) {
      // Whoever had it may have given it back by now; asking again takes it.
      throw new Conflict("scheme.duplicate." + kind.name(), usedByOthers(kind, key, holder, holderId).orElse(day), number)
          .about(field);
    }
  }

  /** Since when the key is used by anything alive but this holder; 0 is nobody. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Optional<LocalDate> usedByOthers(DuplicateKind kind, String key, DuplicateHolder holder, long holderId) {
    List<Object> found = em.createNativeQuery("select taken_on from duplicate_key where kind = ?1 and key = ?2"
        + " and (holder, holder_id) <> (?3, ?4)").setParameter(1, kind.name()).setParameter(2, key)
        .setParameter(3, holder.name()).setParameter(4, holderId).getResultList();
    return found.stream().findFirst().map(day -> day instanceof Date date ? date.toLocalDate() : (LocalDate) day);
  }

  /** Those of the keys that anybody alive uses but this application; 0 is none. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Set<String> used(DuplicateKind kind, Collection<String> keys, long request) {
    return keys.isEmpty() ? Set.of() : new HashSet<>(em.createNativeQuery("select key from duplicate_key where kind = ?1"
        + " and key = any (string_to_array(?2, chr(10))) and (holder, holder_id) <> ('REQUEST', ?3)").setParameter(1, kind.name())
        .setParameter(2, String.join("\n", keys)).setParameter(3, request).getResultList());
  }

  private boolean isHeldBy(DuplicateKind kind, String key, DuplicateHolder holder, long holderId) {
    return !em.createNativeQuery("select 1 from duplicate_key where kind = ?1 and key = ?2 and holder = ?3 and holder_id = ?4")
        .setParameter(1, kind.name()).setParameter(2, key).setParameter(3, holder.name()).setParameter(4, holderId)
        .getResultList().isEmpty();
  }

  /** Which of these holders has a key; empty where none or something else has it. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Optional<Long> holder(DuplicateKind kind, String key, DuplicateHolder holder) {
    List<Number> found = em.createNativeQuery("select holder_id from duplicate_key where kind = ?1 and key = ?2 and holder = ?3")
        .setParameter(1, kind.name()).setParameter(2, key).setParameter(3, holder.name()).getResultList();
    return found.stream().findFirst().map(Number::longValue);
  }

  /** What one holder had is another's from now on; invoices stay with what they paid. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void handOver(DuplicateHolder holder, long from, long to) {
    em.createNativeQuery("update duplicate_key set holder_id = ?3 where holder = ?1 and holder_id = ?2 and kind <> 'INVOICE'")
        .setParameter(1, holder.name()).setParameter(2, from).setParameter(3, to).executeUpdate();
  }

  /** Gives back one key, if this holder has it. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void free(DuplicateKind kind, String key, DuplicateHolder holder, long holderId) {
    em.createNativeQuery("delete from duplicate_key where kind = ?1 and key = ?2 and holder = ?3 and holder_id = ?4")
        .setParameter(1, kind.name()).setParameter(2, key).setParameter(3, holder.name()).setParameter(4, holderId).executeUpdate();
  }

  /** Gives back what a refused, cancelled or rejected holder had taken. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void free(DuplicateHolder holder, long holderId) {
    em.createNativeQuery("delete from duplicate_key where holder = ?1 and holder_id = ?2")
        .setParameter(1, holder.name()).setParameter(2, holderId).executeUpdate();
  }
}
