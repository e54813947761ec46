package kechuang.platform.boundary;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A list of entities by id, the newest first, page after page: the next page begins below the last id seen, so that a
 * page costs the same however deep it lies, and nothing is shown twice or skipped when new things come in meanwhile.
 * Conditions whose value is null are not asked.
 */
public final class NewestFirst<T> {

  private final EntityManager em;
  private final Class<T> type;
  private final StringBuilder where = new StringBuilder(" where 1 = 1");
  private final Map<String, Object> values = new LinkedHashMap<>();

  public NewestFirst(EntityManager em, Class<T> type) {
    this.em = em;
    this.type = type;
  }

  /** The field has this value; the entity is called {@code e}. */
  public NewestFirst<T> having(String field, Object value) {
    return when("e." + field + " = :" + field, field, value);
  }

  /** A condition on {@code e} with one named value. */
  public NewestFirst<T> when(String condition, String name, Object value) {
    if (value != null) {
      where.append(" and ").append(condition);
      values.put(name, value);
    }
    return this;
  }

  /** A condition without a value. */
  public NewestFirst<T> when(String condition) {
    where.append(" and ").append(condition);
    return this;
  }

  /** At most {@code size} things below the id {@code before}; from the newest if there is none. */
  public List<T> page(OptionalLong before, int size) {
    when("e.id < :before", "before", before.isPresent() ? before.getAsLong() : null);
    var query = em.createQuery("select e from " + type.getSimpleName() + " e" + where + " order by e.id desc", type);
    values.forEach(query::setParameter);
    return query.setMaxResults(size).getResultList();
  }
}
