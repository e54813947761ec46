package kechuang.registry.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.fault.NotFound;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;
import kechuang.registry.boundary.RegisterFilter;
import kechuang.registry.boundary.RegisterPlaces;
import kechuang.registry.boundary.RegisterPlaces.Quota;
import kechuang.registry.boundary.RegisterRow;
import kechuang.registry.boundary.Registers;
import kechuang.registry.boundary.Registers.Tally;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;

/** One register: its entries, searched and filtered, and how many there are of each county, level and year. */
@Named
@ViewScoped
public class RegistryRegisterPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Registers registers;
  @Inject
  private RegisterPlaces places;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Caller caller;
  @Inject
  private Exports exports;

  private String kind;
  private String text;
  private RegisterEntryState state;
  private String county;
  private String level;
  private String year;
  private final LazyRows<RegisterRow> rows = new LazyRows<>(request -> registers.ask(filter(), request));
  private transient List<Tally> tallies;
  private transient Quota quota;

  private RegisterFilter filter() {
    return new RegisterFilter(getRegister(), text, state, county, level, year == null ? null : Integer.valueOf(year));
  }

  /** Which register; one that there is not looks like no page at all. */
  public RegisterKind getRegister() {
    return Stream.of(RegisterKind.values()).filter(one -> one.name().equals(kind)).findFirst()
        .orElseThrow(() -> new NotFound("register", kind));
  }

  /** What was typed or chosen has changed. */
  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** The list as it is filtered and sorted, as a spreadsheet; without what is secret. */
  public void export() {
    var words = new FilterWords(Display.locale()).with("common.search", text)
        .with("common.state", state == null ? null : Display.text("registry.entry.state." + state))
        .with("registry.column.county", county == null ? null : countyName(county))
        .with("registry.column.level", level == null ? null : Display.text("fact.cert.level." + level))
        .with("registry.column.year", year);
    var list = rows.listing("registry." + kind.toLowerCase(Locale.ROOT).replace('_', '-'),
        "registry.register." + kind, words);
    Download.sheet(list, exports.write(list, RegisterRow.sheet(getRegister()), Display.locale()));
  }

  /** The headings of the columns that the list shows. */
  public List<String> getHeadings() {
    return getRegister().shownInLists().stream().map(key -> Display.text("registry.column." + key)).toList();
  }

  public List<Tally> getTallies(String by) {
    if (tallies == null) {
      tallies = registers.tallies(getRegister());
    }
    return tallies.stream().filter(one -> one.by().equals(by)).toList();
  }

  /** What a tally is called. */
  public String nameOf(Tally tally) {
    return switch (tally.by()) {
      case "county" -> tally.name().in(Display.locale());
      case "level" -> Display.text("fact.cert.level." + tally.value());
      default -> tally.value();
    };
  }

  /** How full it is, or how far from what was planned; null where nothing is said about that. */
  public Quota getQuota() {
    if (quota == null) {
      quota = places.of(getRegister()).orElse(null);
    }
    return quota;
  }

  public boolean isKeeper() {
    return caller.is("programme-manager");
  }

  /** The list that fills it; empty where none comes in. */
  public String getImportKind() {
    return ImportKind.of(getRegister()).map(Enum::name).orElse("");
  }

  public boolean isCity() {
    return jurisdiction.county().isEmpty();
  }

  public List<SelectItem> getCounties() {
    return lists.counties().stream().map(one -> new SelectItem(one.getCode(), one.name(Display.locale()))).toList();
  }

  private String countyName(String code) {
    return lists.county(code).map(one -> one.name(Display.locale())).orElse(code);
  }

  public List<SelectItem> getLevels() {
    return Stream.of("NATIONAL", "PROVINCIAL", "CITY").map(one -> new SelectItem(one,
        Display.text("fact.cert.level." + one))).toList();
  }

  /** The years that there are entries of. */
  public List<SelectItem> getYears() {
    return getTallies("year").stream().map(one -> new SelectItem(one.value(), one.value())).toList();
  }

  public List<SelectItem> getStates() {
    return Stream.of(RegisterEntryState.values()).map(one -> new SelectItem(one,
        Display.text("registry.entry.state." + one))).toList();
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank() || state != null || county != null || level != null || year != null;
  }

  public LazyRows<RegisterRow> getRows() {
    return rows;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public RegisterEntryState getState() {
    return state;
  }

  public void setState(RegisterEntryState state) {
    this.state = state;
  }

  public String getCounty() {
    return county;
  }

  public void setCounty(String county) {
    this.county = county;
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year != null && year.matches("[0-9]{4}") ? year : null;
  }
}
