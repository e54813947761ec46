package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import kechuang.money.Money;

/** A service that a provider offers, with the price it starts from in yuan. */
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

  protected ProviderService() {
  }

  public ProviderService(long providerId, String serviceKind, String description, Money priceFrom) {
    this.providerId = providerId;
    this.serviceKind = serviceKind;
    this.description = description;
    this.priceFrom = priceFrom;
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
}
