package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.claim.boundary.ClaimBulk;
import kechuang.claim.boundary.ClaimFilter;
import kechuang.claim.boundary.ClaimList;
import kechuang.claim.boundary.ClaimRow;
import kechuang.claim.boundary.DayCount;
import kechuang.claim.boundary.DayCounts;
import kechuang.platform.boundary.BulkOutcome;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.boundary.Operations;
import kechuang.platform.boundary.Summaries;
import kechuang.platform.boundary.Ticked;
import kechuang.platform.boundary.TickedCase;
import kechuang.platform.web.BulkForm;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;
import kechuang.review.boundary.Decision;

/** Claims that wait for the office of whoever looks, what is due first in front. */
@Named
@ViewScoped
public class ClaimReviewsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ClaimList claims;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Exports exports;
  @Inject
  private Summaries summaries;
  @Inject
  private ClaimBulk bulk;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String text;
  private final LazyRows<ClaimRow> rows = new LazyRows<>(request ->
      claims.waiting(new ClaimFilter(text, null), request));
  private final BulkForm form = new BulkForm("claim.reviews", new Desk());
  private transient DayCount days;

  /** What was typed has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void export() {
    var list = rows.listing("claim.reviews", "menu.claim.reviews", filterWords());
    Download.sheet(list, exports.write(list, ClaimRow.SHEET, Display.locale()));
  }

  /** The same on paper, to be signed. */
  public void print() {
    var list = rows.listing("claim.reviews", "claim.reviews.summary", filterWords(), 
        request -> claims.waitingSummary(new ClaimFilter(text, null), request));
    Download.send("claim-reviews.pdf", Download.PDF, summaries.print(list, Display.locale()));
  }

  private FilterWords filterWords() {
    return new FilterWords(Display.locale()).with("common.search", text);
  }

  /** How long there still is, in words. */
  public String term(LocalDate due) {
    return Term.of(days(), due);
  }

  /** The colour of what is left: overdue and today stand out. */
  public String urgency(LocalDate due) {
    var left = days().left(due);
    return left == null || left > 2 ? "off" : left < 0 ? "bad" : "wait";
  }

  private DayCount days() {
    if (days == null) {
      days = dayCounts.now();
    }
    return days;
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank();
  }

  public LazyRows<ClaimRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  /** What is decided for the rows that are ticked. */
  public BulkForm getBulk() {
    return form;
  }

  /** The decision for those that are ticked. */
  private final class Desk implements BulkForm.Desk {

    private static final long serialVersionUID = 1L;

    @Override
    public String newOperation() {
      return operations.newId();
    }

    @Override
    public List<TickedCase> cases(List<Ticked> ticked) {
      return bulk.cases(ticked);
    }

    @Override
    public BulkOutcome decide(String operation, Ticked one, String kind, String note) {
      return bulk.decide(operation, one, Decision.Kind.valueOf(kind), note);
    }

    @Override
    public void finished(String kind) {
      drafts.delete("claim.reviews", kind);
    }
  }
}
