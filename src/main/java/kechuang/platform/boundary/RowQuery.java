package kechuang.platform.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list as the database reads it: what a row shows, which rows the caller may see, how they can be sorted. Stretches
 * begin after a key instead of counting rows, so the thousandth costs what the first does and a row that comes in between
 * moves nothing. The texts of a query are the program's; whatever comes from a request is a parameter.
 */
public final class RowQuery {

  private final String select;
  private final String from;
  private final String id;
  private final Map<String, Sort> sorts;
  private final StringBuilder where = new StringBuilder("true");
  private final List<Object> arguments = new ArrayList<>();

  /**
   * How a list can be sorted.
   *
   * @param expression never null in any row
   * @param type the expression's type in PostgreSQL
   */
  public record Sort(String expression, String type) {
  }

  /**
   * @param select the columns, without the word
   * @param from tables and joins, without the word
   * @param id the column that makes the order complete
   * @param sorts by the names that pages use; the one named "" is the usual order
   */
  public RowQuery(String select, String from, String id, Map<String, Sort> sorts) {
    this.select = select;
    this.from = from;
    this.id = id;
    this.sorts = Map.copyOf(sorts);
  }

  /** Only rows for which this holds; a question mark for each value. */
  public RowQuery where(String condition, Object... values) {
    where.append(" and (").append(condition).append(')');
    arguments.addAll(List.of(values));
    return this;
  }

  /** Only rows with this text somewhere in one of the columns; without a text, all. */
  public RowQuery containing(String text, String... columns) {
    if (text == null || text.isBlank()) {
      return this;
    }
    var pattern = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>();
    for (var column : columns) {
      conditions.add(column + " ilike ?");
      values.add(pattern);
    }
    return where(String.join(" or ", conditions), values.toArray());
  }

  /** Only rows whose id is one of these. */
  public RowQuery among(String column, Collection<Long> ids) {
    return where(column + " = any (cast(string_to_array(?, ',') as bigint[]))",
        ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  /** The stretch that was asked for, or the number of rows if none was. */
  public <T> Rows<T> ask(EntityManager em, RowRequest request, Function<Row, T> reader) {
    if (request.size() <= 0) {
      return new Rows<>(List.of(), null, request.skip() == 0 ? count(em) : count(em, request.skip()));
    }
    var sort = sorts.getOrDefault(request.sort() == null ? "" : request.sort(), sorts.get(""));
    var direction = request.ascending() ? " asc" : " desc";
    var values = new ArrayList<>(arguments);
    var text = "select " + select + ", cast(" + sort.expression() + " as text), " + id + " from " + from
        + " where " + where + beginning(request, sort, values)
        + " order by " + sort.expression() + direction + ", " + id + direction + " limit ? offset ?";
    values.add(request.size() + 1);
    values.add(request.skip());
    return stretch(rows(query(em, text, values)), request.size(), reader);
  }

  private String beginning(RowRequest request, Sort sort, List<Object> values) {
    if (request.after() == null) {
      return "";
    }
    values.add(request.after().value());
    values.add(request.after().id());
    return " and (" + sort.expression() + ", " + id + ") " + (request.ascending() ? ">" : "<")
        + " (cast(cast(? as text) as " + sort.type() + "), ?)";
  }

  private static <T> Rows<T> stretch(List<Object[]> found, int size, Function<Row, T> reader) {
    var more = found.size() > size;
    var shown = more ? found.subList(0, size) : found;
    var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
    var next = more ? new RowKey((String) last[last.length - 2], ((Number) last[last.length - 1]).longValue()) : null;
    return new Rows<>(shown.stream().map(Row::new).map(reader).toList(), next, 0);
  }

  /** How many rows there are. */
  public long count(EntityManager em) {
    return ((Number) query(em, "select count(*) from " + from + " where " + where, arguments).getSingleResult())
        .longValue();
  }

  /** The same, counted no further than this: of a million rows nobody turns the last page. */
  private long count(EntityManager em, int most) {
    var values = new ArrayList<>(arguments);
    values.add(most);
    return ((Number) query(em, "select count(*) from (select 1 from " + from + " where " + where + " limit ?) n", values)
        .getSingleResult()).longValue();
  }

  /** One row of figures over the whole list, for instance its sums. */
  public <T> T figures(EntityManager em, String columns, Function<Row, T> reader) {
    var row = query(em, "select " + columns + ", 0 from " + from + " where " + where, arguments).getSingleResult();
    return reader.apply(new Row((Object[]) row));
  }

  private static Query query(EntityManager em, String text, List<Object> values) {
    var numbered = new StringBuilder();
    int n = 0;
    for (var piece : text.split("\\?", -1)) {
      numbered.append(n == 0 ? "" : "?" + n).append(piece);
      n++;
    }
    var query = em.createNativeQuery(numbered.toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }
}
