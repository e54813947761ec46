package kechuang.award.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.award.boundary.VoucherFilter;
import kechuang.award.boundary.VoucherLists;
import kechuang.award.boundary.VoucherOrder;
import kechuang.award.boundary.VoucherRow;
import kechuang.award.entity.VoucherState;
import kechuang.calendar.Due;
import kechuang.calendar.WorkingDays;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Caller;
import kechuang.platform.web.Display;
import kechuang.scheme.boundary.Rounds;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** Vouchers with their balances: a firm's own, or those of an office. */
@Named
@ViewScoped
public class AwardVouchersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private VoucherLists lists;
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

  private String text;
  private String state;
  private Long round;
  private String county;
  // A page asks for these many times while it is drawn.
  private transient Boolean citywide;
  private transient List<SelectItem> roundItems;
  private transient List<SelectItem> countyItems;
  private final Rows rows = new Rows();
  private transient List<VoucherRow> own;
  private transient VoucherLists.Totals totals;
  private transient WorkingDays days;
  private transient LocalDate today;

  /** A firm looks at its own. */
  public boolean isFirm() {
    return caller.is("applicant");
  }

  /** Those that can be used first. */
  public List<VoucherRow> getOwn() {
    if (own == null) {
      own = lists.own();
    }
    return own;
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

  /** What the filtered list adds up to. */
  public VoucherLists.Totals getTotals() {
    if (totals == null) {
      totals = lists.totals(filter());
    }
    return totals;
  }

  /** The table, page by page from the database. */
  private final class Rows extends LazyDataModel<VoucherRow> {

    private static final long serialVersionUID = 1L;

    @Override
    public int count(Map<String, FilterMeta> asked) {
      totals = lists.totals(filter());
      return totals.count();
    }

    @Override
    public List<VoucherRow> load(int first, int size, Map<String, SortMeta> sorted, Map<String, FilterMeta> asked) {
      return lists.page(filter(), sorted.values().stream().findFirst().map(Rows::order).orElse(VoucherOrder.NEWEST),
          first, size);
    }

    private static VoucherOrder order(SortMeta by) {
      return VoucherOrder.of(by.getField(), by.getOrder() == SortOrder.DESCENDING);
    }

    @Override
    public String getRowKey(VoucherRow row) {
      return row.number();
    }
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

  public LazyDataModel<VoucherRow> getRows() {
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
}
