package kechuang.scheme.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;
import kechuang.scheme.boundary.MatchedFirm;
import kechuang.scheme.boundary.Matching;
import kechuang.scheme.boundary.MatchingLine;
import kechuang.scheme.boundary.MatchingProgress;
import kechuang.scheme.boundary.MatchingRunner;
import kechuang.scheme.entity.MatchingRun;
import kechuang.scheme.entity.MatchingState;
import kechuang.scheme.entity.OutcomeResult;

/** Who is entitled to what and has not asked: all measures with their numbers of firms, and the firms of one. */
@Named
@ViewScoped
public class SchemeMatchingPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HERE = "/scheme/matching.xhtml?faces-redirect=true";

  @Inject
  private Matching matching;
  @Inject
  private MatchingRunner runner;
  @Inject
  private MatchingProgress progress;
  @Inject
  private Operations operations;
  @Inject
  private Exports exports;

  private String measure;
  private OutcomeResult result;
  private Boolean asked = false;
  private String text;
  private String operation;
  private MatchingRun last;
  private MatchingRun latest;
  private boolean underWay;
  private List<MatchingLine> lines;
  private final LazyRows<MatchedFirm> rows = new LazyRows<>(request -> matching.firms(measure, result, asked, text, request));

  /** On opening. */
  public void open() {
    operation = operations.newId();
    look();
  }

  /** Looks how far it is. */
  public void look() {
    last = matching.last().orElse(null);
    latest = matching.latest().orElse(null);
    underWay = matching.isUnderWay();
    lines = null;
  }

  /** Holds all firms against all measures anew, in the background; pressed twice it is begun once. */
  public String start() {
    var begun = operations.oncePerForm("scheme.matching.start", operation, "", () -> String.valueOf(matching.start()));
    runner.runInBackground(Long.parseLong(begun));
    return HERE;
  }

  /** While it runs the page asks every second; at the end there is another page to show. */
  public void follow() throws IOException {
    look();
    if (!underWay) {
      var web = FacesContext.getCurrentInstance().getExternalContext();
      web.redirect(web.getRequestContextPath() + "/scheme/matching.xhtml"
          + (isChosen() ? "?measure=" + getLine().code() : ""));
    }
  }

  /** The firms of the measure as a spreadsheet. */
  public void export() {
    var filter = new FilterWords(Display.locale()).with("scheme.matching.measure", getLine().name())
        .with("scheme.matching.result", result == null ? null : Display.text("scheme.matching.result." + result))
        .with("scheme.matching.asked", asked == null ? null : Display.text("scheme.matching.asked." + asked))
        .with("scheme.matching.text", text);
    var list = rows.listing("scheme.matching", "scheme.matching.title", filter);
    Download.sheet(list, exports.write(list, MatchedFirm.SHEET, Display.locale()));
  }

  /** Something else is looked for. */
  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** Whether the firms of one measure are shown. */
  public boolean isChosen() {
    return measure != null && !measure.isBlank() && latest != null;
  }

  /** The measure that was chosen, with its counts. */
  public MatchingLine getLine() {
    return getLines().stream().filter(line -> line.code().equals(measure)).findFirst()
        .orElseThrow(() -> new NotFound("measure", measure));
  }

  public List<MatchingLine> getLines() {
    if (lines == null) {
      lines = matching.lines(Display.locale());
    }
    return lines;
  }

  /** Those that some firm is entitled to. */
  public List<MatchingLine> getEntitled() {
    return getLines().stream().filter(line -> line.passed() > 0).toList();
  }

  /** Those that some firm is likely entitled to, and none for certain. */
  public List<MatchingLine> getLikely() {
    return getLines().stream().filter(line -> line.passed() == 0 && line.likely() > 0).toList();
  }

  /** Those that are for nobody. */
  public List<MatchingLine> getOthers() {
    return getLines().stream().filter(line -> !line.isForAnybody()).toList();
  }

  /** Whether the last run came to no end; a new one can be begun. */
  public boolean isBroken() {
    return last != null && !underWay && last.getState() != MatchingState.DONE;
  }

  public boolean isUnderWay() {
    return underWay;
  }

  /** Per cent. */
  public int getProgress() {
    return last == null ? 0 : progress.of(last.getId());
  }

  /** Null where no run ever came to its end. */
  public MatchingRun getLatest() {
    return latest;
  }

  public List<SelectItem> getResults() {
    return Stream.of(OutcomeResult.PASS, OutcomeResult.UNKNOWN)
        .map(one -> new SelectItem(one, Display.text("scheme.matching.result." + one))).toList();
  }

  public List<SelectItem> getAskings() {
    return Stream.of(false, true).map(one -> new SelectItem(one, Display.text("scheme.matching.asked." + one))).toList();
  }

  public LazyRows<MatchedFirm> getRows() {
    return rows;
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  public OutcomeResult getResult() {
    return result;
  }

  public void setResult(OutcomeResult result) {
    this.result = result;
  }

  /** Only who asked or was offered it; false for who was not, null for both. */
  public Boolean getAsked() {
    return asked;
  }

  public void setAsked(Boolean asked) {
    this.asked = asked;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
