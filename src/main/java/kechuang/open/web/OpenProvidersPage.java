package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.ServiceKind;
import kechuang.platform.boundary.RowKey;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.provider.boundary.DirectoryFilter;
import kechuang.provider.boundary.Providers;
import kechuang.provider.boundary.Providers.Offer;
import kechuang.provider.boundary.Score;

/**
 * The public directory of service providers, by service, place and name, sorted by name, price or rating. Plain links:
 * every state of it has an address.
 */
@Named
@RequestScoped
public class OpenProvidersPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 20;
  private static final List<String> SORTS = List.of("name", "price", "rating");

  @Inject
  private transient Providers providers;
  @Inject
  private transient ReferenceLists lists;
  @Inject
  private transient PaidServices paid;

  private String service;
  private String county;
  private String text;
  private String sort;
  private String after;
  private Long last;
  private transient Rows<Providers.Listed> found;
  private transient Set<String> unpaid;

  /** A provider as the page shows it; no place for one from elsewhere, no score before three ratings. */
  public record Row(String name, String creditCode, String place, String contact, Score score, List<Offer> offers) {
  }

  private Rows<Providers.Listed> found() {
    if (found == null) {
      var key = after == null || last == null || !fits() ? null : new RowKey(after, last);
      found = providers.browse(filter(), new RowRequest(sort != null && SORTS.contains(sort) ? sort : null, true, key, 0, SIZE));
    }
    return found;
  }

  /** Whether the place to go on from belongs to this order: an address may have been typed. */
  private boolean fits() {
    return !"price".equals(sort) && !"rating".equals(sort) || after.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
  }

  private DirectoryFilter filter() {
    return new DirectoryFilter(lists.serviceKind(service).map(ServiceKind::getCode).orElse(null),
        DirectoryFilter.ELSEWHERE.equals(county) ? county : lists.county(county).map(County::getCode).orElse(null), text);
  }

  public List<Row> getRows() {
    return found().list().stream().map(one -> new Row(one.name(), one.creditCode(),
        lists.county(one.countyCode()).map(place -> place.name(getLocale())).orElse(null), one.phone(), one.score(),
        providers.offers(one, getLocale()).stream().filter(offer -> !unpaid().contains(offer.serviceKind())).toList()))
        .toList();
  }

  /** How many there are in all. */
  public long getTotal() {
    return providers.count(filter());
  }

  /** Where the next page begins; null on the last. */
  public RowKey getNext() {
    return found().next();
  }

  private Set<String> unpaid() {
    if (unpaid == null) {
      unpaid = paid.unpaid();
    }
    return unpaid;
  }

  /** Services that vouchers may pay. */
  public List<ServiceKind> getServices() {
    return lists.serviceKinds().stream().filter(kind -> !unpaid().contains(kind.getCode())).toList();
  }

  public List<County> getCounties() {
    return lists.counties();
  }

  public List<String> getSorts() {
    return SORTS;
  }

  public Locale getLocale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public String getCounty() {
    return county;
  }

  public void setCounty(String county) {
    this.county = county;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getSort() {
    return sort;
  }

  public void setSort(String sort) {
    this.sort = sort;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  /** The id of the last one before this page. */
  public Long getLast() {
    return last;
  }

  public void setLast(Long last) {
    this.last = last;
  }
}
