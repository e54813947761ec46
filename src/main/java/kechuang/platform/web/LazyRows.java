package kechuang.platform.web;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.platform.boundary.Exports.Listing;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.boundary.RowKey;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A list of the database in a {@code p:dataTable}, read a page at a time by the key of the page before. What the list is
 * filtered by is the page bean's own; it calls {@link #startAnew(String)} when that changes.
 *
 * @param <T> one row
 */
public class LazyRows<T> extends LazyDataModel<T> {

  private static final long serialVersionUID = 1L;

  private final Source<T> source;
  private final int most;
  private final Map<Integer, RowKey> begins = new HashMap<>();
  private String order = "";
  private String sortedBy;
  private boolean ascending = true;

  /** Where the rows come from: a boundary. */
  public interface Source<T> extends Serializable {
    Rows<T> ask(RowRequest request);
  }

  public LazyRows(Source<T> source) {
    this(source, 0);
  }

  /** A list whose rows are counted no further than this; only where its page does not say how many there are. */
  public LazyRows(Source<T> source, int most) {
    this.source = source;
    this.most = most;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(source.ask(RowRequest.count(most)).total());
  }

  @Override
  public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    var sort = sorts.values().stream().filter(SortMeta::isActive).findFirst();
    sortedBy = sort.map(SortMeta::getField).orElse(null);
    ascending = sort.map(meta -> !meta.getOrder().isDescending()).orElse(true);
    if (!order.equals(sortedBy + ascending + size)) {
      begins.clear();
      order = sortedBy + ascending + size;
    }
    var key = begins.get(first);
    var rows = source.ask(new RowRequest(sortedBy, ascending, key, key == null ? first : 0, size));
    begins.put(first + size, rows.next());
    return rows.list();
  }

  /** The whole list as it is shown now, filtered and sorted; for a file of it. */
  public Listing<T> listing(String name, String title, FilterWords filter) {
    return listing(name, title, filter, source);
  }

  /** The same rows as another list knows them. */
  public <O> Listing<O> listing(String name, String title, FilterWords filter, Source<O> other) {
    return new Listing<>(name, title, filter.toString(), new RowRequest(sortedBy, ascending, null, 0, 0), other::ask);
  }

  /** Back to the first page of this table: other rows are wanted now. */
  public void startAnew(String table) {
    forget();
    if (FacesContext.getCurrentInstance().getViewRoot().findComponent(table) instanceof UIData shown) {
      shown.setFirst(0);
    }
  }

  /** What was known of the rows so far. */
  protected void forget() {
    begins.clear();
  }
}
