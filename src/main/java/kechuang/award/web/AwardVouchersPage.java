package kechuang.award.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kechuang.award.boundary.VoucherFilter;
import kechuang.award.boundary.VoucherLists;
import kechuang.award.boundary.VoucherRow;
import kechuang.award.entity.VoucherState;
import kechuang.calendar.Due;
import kechuang.calendar.WorkingDays;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.TotalledRows;
import kechuang.scheme.boundary.Rounds;

/** Vouchers with their balances: a firm's own, or those of an office. */
@Named
@ViewScoped
public class AwardVouchersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private VoucherLists lists;
  @Inject
  private Memberships memberships;
  @Inject
  private Caller caller;
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

  private String text;
  private String state;
  private Long round;
  private String county;
  // A page asks for these many times while it is drawn.
  private transient Boolean citywide;
  private transient Boolean none;
  private transient Boolean named;
  private transient List<SelectItem> roundItems;
  private transient List<SelectItem> countyItems;
  private final TotalledRows<VoucherRow, VoucherLists.Sums> rows =
      new TotalledRows<>(request -> lists.ask(filter(), request), () -> lists.totals(filter()));
  private final LazyRows<VoucherRow> own = new LazyRows<>(request -> lists.own(request));
  private transient WorkingDays days;
  private transient LocalDate today;

  /** A firm looks at its own. */
  public boolean isFirm() {
    return caller.is("applicant");
  }

  /** Whether the firm is a space that acts for teams, so that each voucher says whose it is. */
  public boolean isNamed() {
    if (named == null) {
      named = memberships.actsFor().size() > 1;
    }
    return named;
  }

  /** A firm that was never given a voucher. */
  public boolean isNone() {
    if (none == null) {
      none = lists.own(RowRequest.first(1)).list().isEmpty();
    }
    return none;
  }

  /** How far away a voucher's last day is; null when it is no longer valid. */
  public Due due(VoucherRow row) {
    if (days == null) {
      days = calendars.workingDays();
      today = clock.today();
    }
    return row.state() == VoucherState.ACTIVE ? Due.of(row.expiresOn(), today, days) : null;
  }

  private VoucherFilter filter() {
    return new VoucherFilter(text, state == null ? null : VoucherState.valueOf(state), round, county);
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void export() {
    var list = rows.listing("award.vouchers", "award.vouchers.title", filterWords());
    Download.sheet(list, exports.write(list, VoucherRow.SHEET, Display.locale()));
  }

  private FilterWords filterWords() {
    return new FilterWords(Display.locale()).with("award.vouchers.text", text)
        .with("application.state", Display.state("voucher", state))
        .with("application.round", chosen(getRounds(), round)).with("application.county", chosen(getCounties(), county));
  }

  private static String chosen(List<SelectItem> items, Object value) {
    return items.stream().filter(item -> item.getValue().equals(value)).map(SelectItem::getLabel).findFirst().orElse("");
  }

  /** Something else is looked for. */
  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** What the filtered list adds up to. */
  public VoucherLists.Sums getTotals() {
    return rows.getTotals();
  }

  public List<SelectItem> getStates() {
    return Stream.of(VoucherState.values()).map(one -> new SelectItem(one.name(), Display.state("voucher", one))).toList();
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

  public LazyRows<VoucherRow> getRows() {
    return rows;
  }

  /** Those that can be used first. */
  public LazyRows<VoucherRow> getOwn() {
    return own;
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
}
