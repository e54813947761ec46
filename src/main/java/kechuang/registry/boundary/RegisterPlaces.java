package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import kechuang.fault.Conflict;
import kechuang.platform.boundary.Row;
import kechuang.registry.entity.RegisterKind;

/**
 * How many entries a register may have at a time, and how many the year's plan asks for. A place that was decided on is taken,
 * also while the decision is still public for objections.
 */
@Stateless
public class RegisterPlaces {

  private static final String QUOTA = """
      select q.places, q.target, q.began,
             (select count(*) from register_entry e where e.kind = q.kind and e.state = 'CONFIRMED') as taken,
             (select count(*) from register_place_promised p where p.kind = q.kind) as promised
        from register_quota q where q.kind = ?1""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * How full a register is.
   *
   * @param places null where there is no limit
   * @param target null where nothing is planned
   * @param began how many there were when the plan was made
   * @param promised places that were decided on and not entered yet
   */
  public record Quota(Long places, Long target, Long began, long taken, long promised) implements Serializable {

    public long left() {
      return places == null ? Long.MAX_VALUE : Math.max(0, places - taken - promised);
    }
  }

  /** Of the whole city, whoever asks; empty for a register without limit and plan. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Optional<Quota> of(RegisterKind kind) {
    List<Object[]> rows = em.createNativeQuery(QUOTA).setParameter(1, kind.name()).getResultList();
    return rows.stream().map(Row::of).map(row -> new Quota(row.numberOrNull(0), row.numberOrNull(1), row.numberOrNull(2),
        row.number(3), row.number(4))).findFirst();
  }

  /** Refuses so many more than there are places left. Until the transaction is over nobody else takes one. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void mustFit(RegisterKind kind, int more) {
    em.createNativeQuery("select places from register_quota where kind = ?1 for update").setParameter(1, kind.name())
        .getResultList();
    of(kind).filter(quota -> more > quota.left()).ifPresent(quota -> {
      throw new Conflict("registry.places.full", quota.places(), quota.left(), more);
    });
  }

  /** A place is kept for what was decided under this number; refused where none is left. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void promise(RegisterKind kind, String number) {
    if (of(kind).filter(quota -> quota.places() != null).isPresent()) {
      mustFit(kind, 1);
      em.createNativeQuery("insert into register_place_promised (kind, number) values (?1, ?2)").setParameter(1, kind.name())
          .setParameter(2, number).executeUpdate();
    }
  }

  /** It is entered now, or comes to nothing: the place is kept no longer. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void free(String number) {
    em.createNativeQuery("delete from register_place_promised where number = ?1").setParameter(1, number).executeUpdate();
  }
}
