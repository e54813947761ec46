package kechuang.market.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.market.boundary.NeedFilter;
import kechuang.market.boundary.NeedList;
import kechuang.market.boundary.NeedRow;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.NeedState;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;

/** Needs: a firm's own, those of a county for its officers, all for the managers. */
@Named
@ViewScoped
public class MarketNeedsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private NeedList list;
  @Inject
  private Caller caller;
  @Inject
  private Exports exports;

  private String text;
  private NeedKind kind;
  private NeedState state;
  private final LazyRows<NeedRow> rows = new LazyRows<>(request -> list.ask(new NeedFilter(text, kind, state), request));

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  /** The list as it is shown, as a spreadsheet. */
  public void export() {
    var found = rows.listing("market.needs", "market.needs.title", new FilterWords(Display.locale())
        .with("common.search", text).with("need.kind", kind == null ? null : Display.state("need.kind", kind))
        .with("common.state", Display.state("need", state)));
    Download.sheet(found, exports.write(found, NeedRow.SHEET, Display.locale()));
  }

  public boolean isFirm() {
    return caller.is("applicant");
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank() || kind != null || state != null;
  }

  /** Where a click on a row leads: what its firm may still change opens as a form. */
  public String page(NeedRow row) {
    return isFirm() && row.state().isEditable() ? "/market/edit.xhtml" : "/market/need.xhtml";
  }

  public NeedKind[] getKinds() {
    return NeedKind.values();
  }

  public NeedState[] getStates() {
    return NeedState.values();
  }

  public LazyRows<NeedRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public NeedKind getKind() {
    return kind;
  }

  public void setKind(NeedKind kind) {
    this.kind = kind;
  }

  public NeedState getState() {
    return state;
  }

  public void setState(NeedState state) {
    this.state = state;
  }
}
