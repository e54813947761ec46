package kechuang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kechuang.platform.boundary.RowKey;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** Reads a list to its end the way a table does that is turned page by page. */
public final class Pages {

  private Pages() {
  }

  public static <T> List<T> all(Function<RowRequest, Rows<T>> list, String sort, boolean ascending, int size) {
    return all(list, sort, ascending, size, () -> { });
  }

  /** The same while something happens between one page and the next. */
  public static <T> List<T> all(Function<RowRequest, Rows<T>> list, String sort, boolean ascending, int size,
      Runnable meanwhile) {
    var found = new ArrayList<T>();
    RowKey after = null;
    do {
      var page = list.apply(new RowRequest(sort, ascending, after, 0, size));
      found.addAll(page.list());
      after = page.next();
      meanwhile.run();
    } while (after != null);
    return found;
  }
}
