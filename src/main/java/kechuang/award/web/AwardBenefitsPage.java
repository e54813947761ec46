package kechuang.award.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.award.boundary.AwardFilter;
import kechuang.award.boundary.AwardRegister;
import kechuang.award.boundary.AwardRow;
import kechuang.award.entity.AwardState;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.entity.Instrument;

/** What is given under the policy package beyond vouchers: an organisation's own, or those of an office. */
@Named
@ViewScoped
public class AwardBenefitsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private AwardRegister register;
  @Inject
  private Measures measures;
  @Inject
  private Caller caller;
  @Inject
  private Exports exports;

  private String text;
  private String measure;
  private AwardState state;
  private transient List<AwardRow> open;
  private transient List<AwardRow> others;
  private transient List<SelectItem> measureItems;
  private final LazyRows<AwardRow> rows = new LazyRows<>(request -> register.ask(filter(), request));

  private AwardFilter filter() {
    return new AwardFilter(text, measure == null || measure.isBlank() ? null : measure, state);
  }

  public boolean isFirm() {
    return caller.is("applicant");
  }

  /** What waits for the organisation's answer. */
  public List<AwardRow> getOpen() {
    if (open == null) {
      open = register.own(true);
    }
    return open;
  }

  /** What was answered or decided. */
  public List<AwardRow> getOthers() {
    if (others == null) {
      others = register.own(false);
    }
    return others;
  }

  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void export() {
    var list = rows.listing("award.benefits", "award.benefits.title", new FilterWords(Display.locale())
        .with("common.search", text).with("award.awards.measure", measure == null || measure.isBlank() ? null : measures.get(measure).name(Display.locale())).with("common.state", Display.state("award", state)));
    Download.sheet(list, exports.write(list, AwardRow.SHEET, Display.locale()));
  }

  public List<SelectItem> getMeasures() {
    if (measureItems == null) {
      var locale = Display.locale();
      measureItems = measures.all().stream().filter(one -> one.getInstrument() != Instrument.VOUCHER)
          .map(one -> new SelectItem(one.getCode(), one.name(locale))).toList();
    }
    return measureItems;
  }

  public List<SelectItem> getStates() {
    return Stream.of(AwardState.values()).filter(one -> one != AwardState.PROPOSED)
        .map(one -> new SelectItem(one, Display.state("award", one))).toList();
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

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  public AwardState getState() {
    return state;
  }

  public void setState(AwardState state) {
    this.state = state;
  }
}
