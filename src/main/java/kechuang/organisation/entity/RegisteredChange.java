package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import kechuang.lifecycle.Act;

/** What a firm's licence says became something else: its name, its county, its address. The proof is bound to this row. */
@Entity
@Table(name = "registered_change")
public class RegisteredChange {

  @Id
  @SequenceGenerator(name = "registered_change_id", sequenceName = "registered_change_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registered_change_id")
  private Long id;
  @Column(name = "organisation_id")
  private long organisationId;
  @Column(name = "name_before")
  private String nameBefore;
  @Column(name = "name_after")
  private String nameAfter;
  @Column(name = "county_before")
  private String countyBefore;
  @Column(name = "county_after")
  private String countyAfter;
  @Column(name = "address_before")
  private String addressBefore;
  @Column(name = "address_after")
  private String addressAfter;
  @Column(name = "declared_by")
  private long declaredBy;
  @Column(name = "declared_at")
  private Instant declaredAt;
  @Column(name = "seen_by")
  private Long seenBy;
  @Column(name = "seen_on")
  private LocalDate seenOn;

  protected RegisteredChange() {
  }

  /** What the firm is now beside what it says of itself. */
  public RegisteredChange(Organisation firm, Declaration declaration, Contact contact, Act act) {
    this.organisationId = firm.getId();
    this.nameBefore = firm.getName();
    this.nameAfter = declaration.name();
    this.countyBefore = firm.getCountyCode();
    this.countyAfter = declaration.countyCode();
    this.addressBefore = firm.getAddress();
    this.addressAfter = contact.address();
    this.declaredBy = act.account();
    this.declaredAt = act.at();
  }

  /** Whether the licence would say something else; what was never known does not change. */
  public static boolean is(Organisation firm, Declaration declaration, Contact contact) {
    return !firm.getName().equals(declaration.name()) || !Objects.equals(firm.getCountyCode(), declaration.countyCode())
        || firm.getAddress() != null && !firm.getAddress().equals(contact.address());
  }

  /** An officer compared it with its proof. */
  public void see(Act act) {
    seenBy = act.account();
    seenOn = act.day();
  }

  public boolean isName() {
    return !nameBefore.equals(nameAfter);
  }

  public boolean isCounty() {
    return !Objects.equals(countyBefore, countyAfter);
  }

  public boolean isAddress() {
    return !Objects.equals(addressBefore, addressAfter);
  }

  public Long getId() {
    return id;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public String getNameBefore() {
    return nameBefore;
  }

  public String getNameAfter() {
    return nameAfter;
  }

  public String getCountyBefore() {
    return countyBefore;
  }

  public String getCountyAfter() {
    return countyAfter;
  }

  public String getAddressBefore() {
    return addressBefore;
  }

  public String getAddressAfter() {
    return addressAfter;
  }

  public Instant getDeclaredAt() {
    return declaredAt;
  }

  /** Null until an officer saw it. */
  public LocalDate getSeenOn() {
    return seenOn;
  }
}
