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
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.OrganisationFilter;
import kechuang.organisation.boundary.OrganisationOrder;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.FactsState;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationKind;
import kechuang.platform.web.Display;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Firms and providers an officer sees, those that wait for a confirmation first. */
@Named
@ViewScoped
public class OrganisationListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient Organisations organisations;
  @Inject
  private transient Jurisdiction jurisdiction;
  @Inject
  private transient ReferenceLists lists;

  private String text;
  private OrganisationKind kind;
  private FactsState state;
  private String county;
  private transient Map<String, String> countyNames;
  private transient LazyDataModel<Organisation> rows;

  @PostConstruct
  void load() {
    kind = OrganisationKind.FIRM;
  }

  /** One page of rows at a time. */
  public LazyDataModel<Organisation> getRows() {
    if (rows == null) {
      rows = new Rows();
    }
    return rows;
  }

  private OrganisationFilter filter() {
    return new OrganisationFilter(text, kind, state, county);
  }

  private final class Rows extends LazyDataModel<Organisation> {

    private static final long serialVersionUID = 1L;

    @Override
    public int count(Map<String, FilterMeta> unused) {
      return organisations.count(filter());
    }

    @Override
    public List<Organisation> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> unused) {
      return organisations.list(filter(), order(sort), first, size);
    }

    @Override
    public String getRowKey(Organisation row) {
      return row.getId().toString();
    }
  }

  private static OrganisationOrder order(Map<String, SortMeta> sort) {
    return sort.values().stream().filter(SortMeta::isActive).findFirst().map(by -> switch (by.getField()) {
      case "name" -> by.getOrder().isAscending() ? OrganisationOrder.NAME : OrganisationOrder.NAME_DOWN;
      default -> by.getOrder().isAscending() ? OrganisationOrder.COUNTY : OrganisationOrder.COUNTY_DOWN;
    }).orElse(OrganisationOrder.WORK);
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  /** Whether the caller sees more than one county, and so may choose. */
  public boolean isManyCounties() {
    return jurisdiction.county().isEmpty();
  }

  public String countyName(String code) {
    if (countyNames == null) {
      countyNames = lists.counties().stream().collect(Collectors.toMap(County::getCode, found -> found.name(locale())));
    }
    return countyNames.getOrDefault(code, "");
  }

  public List<SelectItem> getCounties() {
    return lists.counties().stream().map(found -> new SelectItem(found.getCode(), found.name(locale()))).toList();
  }

  public List<SelectItem> getStates() {
    return Arrays.stream(FactsState.values())
        .map(value -> new SelectItem(value, Display.text("organisation.state." + value))).toList();
  }

  public List<SelectItem> getKinds() {
    return Arrays.stream(OrganisationKind.values())
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
