package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.calendar.Due;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.SpotCheckList;
import kechuang.claim.boundary.SpotCheckRow;
import kechuang.platform.web.LazyRows;

/** Claims drawn for a look on the spot: what is open by its last day, and what was found. */
@Named
@ViewScoped
public class ClaimSpotchecksPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private SpotCheckList list;
  @Inject
  private DayCounts dayCounts;

  private String text;
  private boolean openOnly = true;
  private final LazyRows<SpotCheckRow> rows = new LazyRows<>(request -> list.ask(text, openOnly, request));

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  /** How far the last day is; null where nothing is still to come. */
  public Due due(SpotCheckRow row) {
    var days = dayCounts.now();
    return row.result().isOpen() ? Due.of(row.dueOn(), days.today(), days.calendar()) : null;
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank();
  }

  public LazyRows<SpotCheckRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isOpenOnly() {
    return openOnly;
  }

  public void setOpenOnly(boolean openOnly) {
    this.openOnly = openOnly;
  }
}
