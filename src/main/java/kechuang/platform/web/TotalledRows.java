package kechuang.platform.web;

import java.io.Serializable;
import java.util.Map;
import kechuang.platform.boundary.Totals;
import org.primefaces.model.FilterMeta;

/**
 * A list that also says what all its rows come to. That means looking at every one of them, so it is asked once for each
 * filter, with the number of rows, and not again for each page.
 *
 * @param <T> one row
 * @param <F> what they come to
 */
public class TotalledRows<T, F extends Totals> extends LazyRows<T> {

  private static final long serialVersionUID = 1L;

  private final Sum<F> sum;
  private F totals;

  /** Where the totals come from: a boundary. */
  public interface Sum<F> extends Serializable {
    F ask();
  }

  public TotalledRows(Source<T> source, Sum<F> sum) {
    super(source);
    this.sum = sum;
  }

  public F getTotals() {
    if (totals == null) {
      totals = sum.ask();
    }
    return totals;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(getTotals().rows());
  }

  @Override
  protected void forget() {
    super.forget();
    totals = null;
  }
}
