package kechuang.provider.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A certificate that lets a provider render a service, until its last day. Its file is an attachment. */
@Entity
@Table(name = "qualification")
public class Qualification {

  @Id
  @SequenceGenerator(name = "qualification_id", sequenceName = "qualification_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "qualification_id")
  private Long id;
  @Column(name = "provider_id")
  private long providerId;
  @Column(name = "service_kind")
  private String serviceKind;
  private String name;
  private String number;
  private String issuer;
  @Column(name = "valid_until")
  private LocalDate validUntil;
  private boolean withdrawn;

  protected Qualification() {
  }

  public Qualification(long providerId, Certificate certificate) {
    this.providerId = providerId;
    take(certificate);
  }

  /** The provider writes it otherwise, or has it prolonged. */
  public final void take(Certificate certificate) {
    this.serviceKind = certificate.serviceKind();
    this.name = certificate.name();
    this.number = certificate.number();
    this.issuer = certificate.issuer();
    this.validUntil = certificate.validUntil();
  }

  /** The provider does not rely on it any more. */
  public void withdraw() {
    withdrawn = true;
  }

  /** The last day counts. */
  public boolean isValidOn(LocalDate day) {
    return !withdrawn && !day.isAfter(validUntil);
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

  public String getName() {
    return name;
  }

  public String getNumber() {
    return number;
  }

  public String getIssuer() {
    return issuer;
  }

  public LocalDate getValidUntil() {
    return validUntil;
  }
}
