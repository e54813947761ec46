package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.boundary.DayCount;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.OrderFilter;
import kechuang.claim.boundary.OrderList;
import kechuang.claim.boundary.OrderRow;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;

/** Service orders: a firm's own, a provider's received ones, an office's of its firms. */
@Named
@ViewScoped
public class ClaimOrdersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Memberships memberships;
  @Inject
  private OrderList orders;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Caller caller;
  @Inject
  private Exports exports;
  // A page asks for it in every row.
  private transient Boolean named;

  private String text;
  private ServiceOrderState state;
  private final LazyRows<OrderRow> rows = new LazyRows<>(request -> orders.ask(new OrderFilter(text, state), request));
  private transient DayCount days;

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void export() {
    var list = rows.listing("claim.orders", "menu.claim.orders", new FilterWords(Display.locale()).with("common.search", text)
        .with("common.state", Display.state("order", state)));
    Download.sheet(list, exports.write(list, OrderRow.SHEET, Display.locale()));
  }

  /** How long there still is, in words. */
  public String term(LocalDate due) {
    if (days == null) {
      days = dayCounts.now();
    }
    return Term.of(days, due);
  }

  /** Whose it is, is worth a column to offices, and to a space that acts for teams too. */
  public boolean isNamed() {
    if (named == null) {
      named = !isFirm() || memberships.actsFor().size() > 1;
    }
    return named;
  }

  public boolean isFirm() {
    return caller.is("applicant");
  }

  public boolean isProvider() {
    return caller.is("provider");
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank() || state != null;
  }

  public LazyRows<OrderRow> getRows() {
    return rows;
  }

  public ServiceOrderState[] getStates() {
    return ServiceOrderState.values();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public ServiceOrderState getState() {
    return state;
  }

  public void setState(ServiceOrderState state) {
    this.state = state;
  }
}
