package kechuang.platform.boundary;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/**
 * Things that come to their end when a day is over. Any number of nodes may end them at once: whoever takes one keeps the
 * others from it until the transaction ends, and one that cannot be ended keeps none of the others waiting.
 *
 * @param from tables and joins, the thing's own table named {@code t}
 * @param condition when it is due, with {@code ?1} for today
 */
public record Overdue(String from, String condition) {

  /** A wake-up ends in finite time even if the work grows while it runs. */
  private static final int MOST_AT_ONCE = 10_000;

  /** The ids of all that is due, the oldest first. */
  @SuppressWarnings("unchecked")
  public List<Long> all(EntityManager em, LocalDate today) {
    List<Number> ids = em.createNativeQuery("select t.id from " + from + " where " + condition + " order by t.id")
        .setParameter(1, today).setMaxResults(MOST_AT_ONCE).getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  /** Takes one of them; false if another node has it or it is not due any more. */
  public boolean take(EntityManager em, long id, LocalDate today) {
    return !em.createNativeQuery("select t.id from " + from + " where " + condition
        + " and t.id = ?2 for no key update of t skip locked").setParameter(1, today).setParameter(2, id)
        .getResultList().isEmpty();
  }
}
