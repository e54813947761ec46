package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kechuang.organisation.boundary.Providers;
import kechuang.organisation.boundary.Providers.Offer;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.ServiceKind;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.entity.Round;

/** The public directory of service providers, by service and place. Plain links: every state of it has an address. */
@Named
@RequestScoped
public class OpenProvidersPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 20;

  @Inject
  private transient Providers providers;
  @Inject
  private transient ReferenceLists lists;
  @Inject
  private transient Rounds rounds;

  private String service;
  private String county;
  private String after;
  private transient List<Providers.Listed> found;
  private transient Set<String> unpaid;

  /** A provider as the page shows it. */
  public record Row(String name, String creditCode, String place, String contact, List<Offer> offers) {

    public String getName() {
      return name;
    }

    public String getCreditCode() {
      return creditCode;
    }

    public String getPlace() {
      return place;
    }

    public String getContact() {
      return contact;
    }

    public List<Offer> getOffers() {
      return offers;
    }
  }

  private List<Providers.Listed> found() {
    if (found == null) {
      long from = after != null && after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0;
      found = providers.directory(lists.serviceKind(service).map(ServiceKind::getCode).orElse(null),
          lists.county(county).map(County::getCode).orElse(null), from, SIZE + 1);
    }
    return found;
  }

  public List<Row> getRows() {
    return found().stream().limit(SIZE).map(one -> new Row(one.name(), one.creditCode(),
        lists.county(one.countyCode()).map(place -> place.name(locale())).orElse(null),
        one.phone(), providers.offers(one.services(), locale()).stream()
            .filter(offer -> !unpaid().contains(offer.serviceKind())).toList())).toList();
  }

  /** The last id of this page when there is a next one; null on the last. */
  public Long getNext() {
    return found().size() > SIZE ? found().get(SIZE - 1).id() : null;
  }

  /** What every round excludes is no service for vouchers. */
  private Set<String> unpaid() {
    if (unpaid == null) {
      unpaid = rounds.published().stream().map(Round::getExcludedServices).reduce((one, other) -> {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
      }).orElse(Set.of());
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

  public Locale getLocale() {
    return locale();
  }

  private static Locale locale() {
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

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
