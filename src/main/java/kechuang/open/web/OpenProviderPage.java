package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.CreditCode;
import kechuang.platform.web.Display;
import kechuang.provider.boundary.Providers;
import kechuang.provider.boundary.Providers.Listed;
import kechuang.provider.boundary.Providers.Offer;
import kechuang.provider.entity.Qualification;

/** One provider for everybody: whether it takes orders, its services and prices, certificates and what firms think. */
@Named
@RequestScoped
public class OpenProviderPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient Providers providers;
  @Inject
  private transient ReferenceLists lists;
  @Inject
  private transient PaidServices paid;
  @Inject
  private transient BusinessClock clock;

  private String code;
  private transient Listed shown;

  /** Finds it; what was never on the list is not there. */
  public Listed getShown() {
    if (shown == null) {
      shown = find();
    }
    return shown;
  }

  private Listed find() {
    try {
      return providers.published(new CreditCode(code)).orElseThrow(() -> new NotFound("provider", code));
    } catch (RuleViolation malformed) {
      throw new NotFound("provider", code);
    }
  }

  public List<Offer> getOffers() {
    Set<String> unpaid = paid.unpaid();
    return providers.offers(getShown(), locale()).stream().filter(offer -> !unpaid.contains(offer.serviceKind())).toList();
  }

  public boolean isOpen() {
    return getShown().takesOrders(clock.today());
  }

  /** The first day without new orders; null while none is known. */
  public LocalDate getClosedFrom() {
    return getShown().listedUntil() == null ? null : getShown().listedUntil().plusDays(1);
  }

  public boolean isValid(Qualification one) {
    return one.isValidOn(clock.today());
  }

  public String kind(String service) {
    return lists.serviceKind(service).map(kind -> kind.name(locale())).orElse(service);
  }

  public String getPlace() {
    return lists.county(getShown().countyCode()).map(place -> place.name(locale()))
        .orElseGet(() -> Display.text("provider.elsewhere"));
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
