package kechuang.award.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.award.boundary.AwardRegister;
import kechuang.award.boundary.AwardRow;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;

/** Who has not answered an offer and is to be called: silence neither pays nor lapses. */
@Named
@ViewScoped
public class AwardCallsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private AwardRegister register;
  @Inject
  private Exports exports;

  private String text;
  private final LazyRows<AwardRow> rows = new LazyRows<>(request -> register.toCall(text, request));

  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** The list for whoever calls, as a spreadsheet. */
  public void export() {
    var list = rows.listing("award.calls", "award.calls.title", new FilterWords(Display.locale()).with("common.search", text));
    Download.sheet(list, exports.write(list, AwardRow.SHEET, Display.locale()));
  }

  public LazyRows<AwardRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
