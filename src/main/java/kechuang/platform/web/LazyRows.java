package kechuang.platform.web;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Integer, RowKey> begins = new HashMap<>();
  private String order = "";

  /** Where the rows come from: a boundary. */
  public interface Source<T> extends Serializable {
    Rows<T> ask(RowRequest request);
  }

  public LazyRows(Source<T> source) {
    this.source = source;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(source.ask(RowRequest.first(0)).total());
  }

  @Override
  public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    var sort = sorts.values().stream().filter(SortMeta::isActive).findFirst();
    var by = sort.map(SortMeta::getField).orElse(null);
    var ascending = sort.map(meta -> !meta.getOrder().isDescending()).orElse(true);
    if (!order.equals(by + ascending + size)) {
      begins.clear();
      order = by + ascending + size;
    }
    var key = begins.get(first);
    var rows = source.ask(new RowRequest(by, ascending, key, key == null ? first : 0, size));
    begins.put(first + size, rows.next());
    return rows.list();
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
