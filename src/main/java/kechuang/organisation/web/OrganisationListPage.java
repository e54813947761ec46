package kechuang.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.OrganisationFilter;
import kechuang.organisation.boundary.OrganisationRow;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.FactsState;
import kechuang.organisation.entity.OrganisationKind;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;

/** Firms and providers an officer sees, those that wait for a confirmation first. */
@Named
@ViewScoped
public class OrganisationListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Organisations organisations;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Exports exports;

  private String text;
  private OrganisationKind kind;
  private FactsState state;
  private String county;
  private final LazyRows<OrganisationRow> rows = new LazyRows<>(request -> organisations.ask(filter(), request));

  @PostConstruct
  void load() {
    kind = OrganisationKind.FIRM;
  }

  /** Something else is looked for. */
  public void filterAnew() {
    rows.startAnew("form:rows");
  }

  /** The list as it is filtered and sorted, as a spreadsheet. */
  public void export() {
    var list = rows.listing("organisation.list", "organisation.list.title", filterWords());
    Download.sheet(list, exports.write(list, OrganisationRow.SHEET, Display.locale()));
  }

  private FilterWords filterWords() {
    var shown = lists.counties().stream().filter(one -> one.getCode().equals(county)).findFirst();
    return new FilterWords(locale()).with("organisation.list.search", text)
        .with("organisation.list.state", Display.state("organisation", state))
        .with("organisation.list.kind", kind == null ? "" : Display.text("organisation.kind." + kind))
        .with("organisation.list.county", shown.map(one -> one.name(locale())).orElse(""));
  }

  public LazyRows<OrganisationRow> getRows() {
    return rows;
  }

  private OrganisationFilter filter() {
    return new OrganisationFilter(text, kind, state, county);
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  /** Whether the caller sees more than one county, and so may choose. */
  public boolean isManyCounties() {
    return jurisdiction.county().isEmpty();
  }

  public List<SelectItem> getCounties() {
    return lists.counties().stream().map(found -> new SelectItem(found.getCode(), found.name(locale()))).toList();
  }

  public List<SelectItem> getStates() {
    return Arrays.stream(FactsState.values())
        .map(value -> new SelectItem(value, Display.text("organisation.state." + value))).toList();
  }

  public List<SelectItem> getKinds() {
    return Stream.of(OrganisationKind.FIRM, OrganisationKind.PROVIDER)
        .map(value -> new SelectItem(value, Display.text("organisation.kind." + value))).toList();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public OrganisationKind getKind() {
    return kind;
  }

  public void setKind(OrganisationKind kind) {
    this.kind = kind;
  }

  public FactsState getState() {
    return state;
  }

  public void setState(FactsState state) {
    this.state = state;
  }

  public String getCounty() {
    return county;
  }

  public void setCounty(String county) {
    this.county = county;
  }
}
