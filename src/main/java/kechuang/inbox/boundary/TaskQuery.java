package kechuang.inbox.boundary;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tasks as the database finds them: each kind by its own query, whose hands they are in beside. A long list is read from
 * the front of each kind, so that what waits behind costs nothing.
 */
final class TaskQuery {

  private static final String COLUMNS = " t(key, subject, detail_zh, detail_en, amount, due_on)";
  private static final String HELD = "h.kind = '%s' and h.case_key = t.key and h.office = ?4 and h.state = 'TAKEN'";
  private static final String OURS = " and h.handler = any(cast(string_to_array(?5, ',') as bigint[]))";
  private static final String THEIRS = " and h.handler <> all(cast(string_to_array(?5, ',') as bigint[]))";

  private final EntityManager em;
  private final TaskScope scope;

  TaskQuery(EntityManager em, TaskScope scope) {
    this.em = em;
    this.scope = scope;
  }

  /** The first so many of a kind, the nearest last day in front. */
  List<Object[]> first(TaskKind kind, TaskFilter filter, int most) {
    return rows(one(kind, filter) + " order by t.due_on, t.key limit " + most, filter);
  }

  /** A stretch of several kinds together. */
  List<Object[]> stretch(List<TaskKind> kinds, TaskFilter filter, int skip, int size) {
    var most = skip + size;
    var all = kinds.stream().map(kind -> "(" + one(kind, filter) + " order by t.due_on, t.key limit " + most + ")")
        .collect(Collectors.joining(" union all "));
    return rows("select * from (" + all + ") u order by 7, 1, 2 limit " + size + " offset " + skip, filter);
  }

  /** One of them, if it waits. */
  List<Object[]> one(TaskKind kind, String key) {
    var all = new TaskFilter(kind, null, null);
    return rows(one(kind, all) + " and t.key = ?7", all, key);
  }

  /**
   * How many there are of each kind, as name and number. What is decided by the owner of a round is asked for by itself: an
   * office has many or none of it, so the database plans that anew each time, and only that.
   */
  List<Object[]> numbers(List<TaskKind> kinds, TaskFilter filter) {
    return Stream.of(true, false).map(apart -> kinds.stream().filter(kind -> apart == (kind == TaskKind.APPLICATION_DECIDE))
        .map(kind -> "select '" + kind + "', count(*) " + from(kind, filter)).collect(Collectors.joining(" union all ")))
        .filter(text -> !text.isEmpty()).flatMap(text -> rows(text, filter).stream()).toList();
  }

  private String one(TaskKind kind, TaskFilter filter) {
    return "select '" + kind + "' as kind, t.*, " + (kind.isOffices() ? "h.handler" : "cast(null as bigint)")
        + " as handler " + from(kind, filter);
  }

  private String from(TaskKind kind, TaskFilter filter) {
    var text = "from (" + kind.query() + ")" + COLUMNS
        + (kind.isOffices() ? " left join handling h on " + HELD.formatted(kind.handled()) : "")
        + " where " + (kind.isOffices() ? hands(kind, filter.whose()) : outside(filter.whose()));
    return filter.pattern() == null ? text : text
        + " and (t.key ilike ?6 or t.subject ilike ?6 or t.detail_zh ilike ?6 or t.detail_en ilike ?6)";
  }

  /** What waits for a firm or a provider is nobody's in particular. */
  private static String outside(TaskFilter.Whose whose) {
    return whose == null || whose == TaskFilter.Whose.FOR_ME || whose == TaskFilter.Whose.FREE ? "true" : "false";
  }

  /** Asked of those that are held, which are few, and not of all that wait. */
  private static String hands(TaskKind kind, TaskFilter.Whose whose) {
    var held = "exists (select from handling h where " + HELD.formatted(kind.handled());
    return whose == null ? "true" : switch (whose) {
      case FOR_ME -> "not " + held + THEIRS + ")";
      case MINE -> held + OURS + ")";
      case FREE -> "not " + held + ")";
      case OTHERS -> held + THEIRS + ")";
    };
  }

  private List<Object[]> rows(String text, TaskFilter filter) {
    return rows(text, filter, null);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String text, TaskFilter filter, String key) {
    var query = em.createNativeQuery(text);
    scope.parameters(text).forEach(query::setParameter);
    if (text.contains("?6")) {
      query.setParameter(6, filter.pattern());
    }
    if (text.contains("?7")) {
      query.setParameter(7, key);
    }
    return query.getResultList();
  }
}
