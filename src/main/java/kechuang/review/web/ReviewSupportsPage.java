package kechuang.review.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.application.boundary.SupportCases;
import kechuang.application.boundary.SupportRow;
import kechuang.application.entity.SupportState;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;

/** Applications under measures for officers: what waits for their office, or all they may see. */
@Named
@ViewScoped
public class ReviewSupportsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private SupportCases cases;
  @Inject
  private Exports exports;

  private String text;
  private SupportState state;
  private boolean waiting = true;
  private final LazyRows<SupportRow> rows = new LazyRows<>(request -> cases.ask(text, state, waiting, request));

  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void export() {
    var list = rows.listing("review.supports", "review.supports.title", new FilterWords(Display.locale())
        .with("common.search", text).with("common.state", Display.state("support", state)));
    Download.sheet(list, exports.write(list, SupportRow.SHEET, Display.locale()));
  }

  public List<SelectItem> getStates() {
    return Stream.of(SupportState.values()).filter(one -> one != SupportState.DRAFT)
        .map(one -> new SelectItem(one, Display.state("support", one))).toList();
  }

  public LazyRows<SupportRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public SupportState getState() {
    return state;
  }

  public void setState(SupportState state) {
    this.state = state;
  }

  public boolean isWaiting() {
    return waiting;
  }

  public void setWaiting(boolean waiting) {
    this.waiting = waiting;
  }
}
