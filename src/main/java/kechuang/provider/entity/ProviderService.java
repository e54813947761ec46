package kechuang.provider.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import kechuang.money.Money;

/** A service that a provider offers, with the price it starts from in yuan and the day since which that price holds. */
@Entity
@Table(name = "provider_service")
public class ProviderService {

  @Id
  @SequenceGenerator(name = "provider_service_id", sequenceName = "provider_service_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provider_service_id")
  private Long id;
  @Column(name = "provider_id")
  private long providerId;
  @Column(name = "service_kind")
  private String serviceKind;
  private String description;
  @Column(name = "price_from")
  private Money priceFrom;
  @Column(name = "price_since")
  private LocalDate priceSince;
  @Enumerated(EnumType.STRING)
  private ServiceState state;

  protected ProviderService() {
  }

  /** Proposed by its provider, and offered once the city has confirmed it. */
  public ProviderService(long providerId, ServiceOffer offer, LocalDate today) {
    this.providerId = providerId;
    this.serviceKind = offer.serviceKind();
    this.description = offer.description();
    this.priceFrom = offer.price();
    this.priceSince = offer.price() == null ? null : today;
    this.state = ServiceState.PROPOSED;
  }

  /** Described anew; another price holds from today on. */
  public void take(ServiceOffer offer, LocalDate today) {
    description = offer.description();
    if (!Objects.equals(priceFrom, offer.price())) {
      priceFrom = offer.price();
      priceSince = priceFrom == null ? null : today;
    }
  }

  public void confirm() {
    state = ServiceState.OFFERED;
  }

  public boolean isOffered() {
    return state == ServiceState.OFFERED;
  }

  public boolean says(ServiceOffer offer) {
    return description.equals(offer.description()) && Objects.equals(priceFrom, offer.price());
  }

  public Long getId() {
    return id;
  }

  public long getProviderId() {
    return providerId;
  }

  public String getServiceKind() {
    return serviceKind;
  }

  public String getDescription() {
    return description;
  }

  /** Null where the price is agreed case by case. */
  public Money getPriceFrom() {
    return priceFrom;
  }

  /** Null where there is no price. */
  public LocalDate getPriceSince() {
    return priceSince;
  }

  public ServiceState getState() {
    return state;
  }
}
