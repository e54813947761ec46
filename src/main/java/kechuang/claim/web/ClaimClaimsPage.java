package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.boundary.ClaimFilter;
import kechuang.claim.boundary.ClaimList;
import kechuang.claim.boundary.ClaimRow;
import kechuang.claim.boundary.DayCount;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.entity.ClaimState;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.boundary.Summaries;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;

/** Claims: a firm's and a provider's own, an office's of its firms. */
@Named
@ViewScoped
public class ClaimClaimsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Memberships memberships;
  @Inject
  private ClaimList claims;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Caller caller;
  @Inject
  private Exports exports;
  @Inject
  private Summaries summaries;
  // A page asks for it in every row.
  private transient Boolean named;

  private String text;
  private ClaimState state;
  private final LazyRows<ClaimRow> rows = new LazyRows<>(request -> claims.ask(new ClaimFilter(text, state), request));
  private transient DayCount days;

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void export() {
    var list = rows.listing("claim.claims", "menu.claim.claims", filterWords());
    Download.sheet(list, exports.write(list, ClaimRow.SHEET, Display.locale()));
  }

  /** The same on paper, to be signed. */
  public void print() {
    var list = rows.listing("claim.claims", "claim.reviews.summary", filterWords(), 
        request -> claims.summary(new ClaimFilter(text, state), request));
    Download.send("claim-claims.pdf", Download.PDF, summaries.print(list, Display.locale()));
  }

  private FilterWords filterWords() {
    return new FilterWords(Display.locale()).with("common.search", text)
        .with("common.state", Display.state("claim", state));
  }

  /** Finance offices look at claims; those who decide on them, and those who look after the programme, sign for them. */
  public boolean isSigning() {
    return caller.is("county-officer") || caller.is("city-officer") || caller.is("programme-manager")
        || caller.is("auditor");
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

  /** The two sides get room, offices density. */
  public String getStyle() {
    return isFirm() || isProvider() ? "" : "dense";
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank() || state != null;
  }

  public LazyRows<ClaimRow> getRows() {
    return rows;
  }

  public ClaimState[] getStates() {
    return ClaimState.values();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public ClaimState getState() {
    return state;
  }

  public void setState(ClaimState state) {
    this.state = state;
  }
}
