package kechuang.platform.api;

import java.util.List;
import java.util.function.Function;
import kechuang.fault.RuleViolation;

/**
 * A page of a list.
 *
 * @param next the {@code after} of the next page; null on the last one
 */
public record Page<T>(List<T> items, String next) {

  /**
   * The page out of one row more than was asked for, if there is one: {@code rows} were read with
   * {@link PageRequest#rowsToRead()}.
   */
  public static <R, T> Page<T> of(PageRequest request, List<R> rows, Function<R, ?> key, Function<R, T> shown) {
    var more = rows.size() > request.limit();
    var page = more ? rows.subList(0, request.limit()) : rows;
    return new Page<>(page.stream().map(shown).toList(),
        more ? PageRequest.cursor(String.valueOf(key.apply(page.get(page.size() - 1)))) : null);
  }

  /** The page out of all the rows there are, for short lists that are read whole. */
  public static <R, T> Page<T> among(PageRequest request, List<R> all, Function<R, ?> key, Function<R, T> shown) {
    int from = request.afterKey().map(last -> 1 + all.stream().map(key).map(String::valueOf).toList().indexOf(last)).orElse(0);
    if (request.after() != null && from == 0) {
      throw new RuleViolation("list.cursor").about("cursor");
    }
    return of(request, all.subList(from, Math.min(all.size(), from + request.rowsToRead())), key, shown);
  }
}
