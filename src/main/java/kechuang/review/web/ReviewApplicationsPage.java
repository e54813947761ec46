package kechuang.review.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kechuang.application.boundary.ApplicationFilter;
import kechuang.application.boundary.ApplicationLists;
import kechuang.application.boundary.ApplicationRow;
import kechuang.application.entity.ApplicationState;
import kechuang.calendar.Due;
import kechuang.calendar.WorkingDays;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.BulkOutcome;
import kechuang.platform.boundary.Caller;
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
import kechuang.review.boundary.ApplicationBulk;
import kechuang.review.boundary.Decision;
import kechuang.scheme.boundary.Rounds;

/** The applications of an office; what is due first stands first. */
@Named
@ViewScoped
public class ReviewApplicationsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  /** Rows that somebody may come to by turning pages; to look further, people filter. */
  private static final int MOST_TURNED = 10_000;

  @Inject
  private ApplicationLists lists;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private ReferenceLists references;
  @Inject
  private Rounds rounds;
  @Inject
  private Calendars calendars;
  @Inject
  private BusinessClock clock;
  @Inject
  private Exports exports;
  @Inject
  private Summaries summaries;
  @Inject
  private ApplicationBulk bulk;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private Caller caller;

  private String text;
  private String state;
  private Long round;
  private String county;
  // A page asks for these many times while it is drawn.
  private transient Boolean citywide;
  private transient List<SelectItem> roundItems;
  private transient List<SelectItem> countyItems;
  private final LazyRows<ApplicationRow> rows = new LazyRows<>(request -> lists.ask(filter(), request), MOST_TURNED);
  private final BulkForm form = new BulkForm("review.applications", new Desk());
  private transient WorkingDays days;
  private transient LocalDate today;

  /** How far away a row's last day is. */
  public Due due(ApplicationRow row) {
    if (days == null) {
      days = calendars.workingDays();
      today = clock.today();
    }
    return Due.of(row.dueOn(), today, days);
  }

  private ApplicationFilter filter() {
    return new ApplicationFilter(text, Stream.of(ApplicationState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null), round, county);
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void export() {
    var list = rows.listing("review.applications", "review.applications.title", filterWords());
    Download.sheet(list, exports.write(list, ApplicationRow.SHEET, Display.locale()));
  }

  /** The same on paper, to be signed. */
  public void print() {
    var list = rows.listing("review.applications", "review.applications.summary", filterWords(), 
        request -> lists.summary(filter(), request));
    Download.send("review-applications.pdf", Download.PDF, summaries.print(list, Display.locale()));
  }

  private FilterWords filterWords() {
    return new FilterWords(Display.locale()).with("review.applications.text", text)
        .with("application.state", Display.state("application", state))
        .with("application.round", chosen(getRounds(), round)).with("application.county", chosen(getCounties(), county));
  }

  private static String chosen(List<SelectItem> items, Object value) {
    return items.stream().filter(item -> item.getValue().equals(value)).map(SelectItem::getLabel).findFirst().orElse("");
  }

  /** Something else is looked for. */
  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** The states that are handed in. */
  public List<SelectItem> getStates() {
    return Stream.of(ApplicationState.values()).filter(one -> one != ApplicationState.DRAFT)
        .map(one -> new SelectItem(one.name(), Display.state("application", one))).toList();
  }

  public List<SelectItem> getRounds() {
    var locale = Display.locale();
    if (roundItems == null) {
      roundItems = rounds.published().stream().map(one -> new SelectItem(one.getId(), one.name(locale))).toList();
    }
    return roundItems;
  }

  public List<SelectItem> getCounties() {
    var locale = Display.locale();
    if (countyItems == null) {
      countyItems = references.counties().stream().map(one -> new SelectItem(one.getCode(), one.name(locale))).toList();
    }
    return countyItems;
  }

  /** Only who sees several counties chooses among them. */
  public boolean isCitywide() {
    if (citywide == null) {
      citywide = jurisdiction.county().isEmpty();
    }
    return citywide;
  }

  public LazyRows<ApplicationRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public Long getRound() {
    return round;
  }

  public void setRound(Long round) {
    this.round = round;
  }

  public String getCounty() {
    return county;
  }

  public void setCounty(String county) {
    this.county = county;
  }

  /** What is decided for the rows that are ticked. */
  public BulkForm getBulk() {
    return form;
  }

  /** Officers decide; others read. */
  public boolean isDeciding() {
    return caller.is("county-officer") || caller.is("city-officer");
  }

  /** Whether the row waits for the caller's office, and so can be ticked. */
  public boolean waits(ApplicationRow row) {
    return isDeciding() && bulk.isWaiting(row);
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
      drafts.delete("review.applications", kind);
    }
  }
}
