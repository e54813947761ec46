package kechuang.award.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kechuang.application.entity.Application;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.number.PublicNumber;

/**
 * An innovation voucher 科技创新券: an electronic promise to carry a share of what a firm spends on services, up to its
 * face value and until it expires. Held, spent and available amounts are the ledger's.
 */
@Entity
@Table(name = "voucher")
public class Voucher {

  @Id
  @SequenceGenerator(name = "voucher_id", sequenceName = "voucher_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "voucher_id")
  private Long id;
  private String number;
  @Column(name = "application_id")
  private long applicationId;
  @Column(name = "round_id")
  private long roundId;
  @Column(name = "organisation_id")
  private long organisationId;
  @Column(name = "county_code")
  private String countyCode;
  private Money face;
  @Column(name = "issued_on")
  private LocalDate issuedOn;
  @Column(name = "expires_on")
  private LocalDate expiresOn;
  @Column(name = "redeem_by")
  private LocalDate redeemBy;
  @Enumerated(EnumType.STRING)
  private VoucherState state;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<VoucherEvent> events = new ArrayList<>();

  protected Voucher() {
  }

  /**
   * Issues a voucher.
   *
   * @param expiresOn the last day on which orders can be placed; the day of issue is the first
   * @param redeemBy the last day on which claims can be handed in
   */
  public Voucher(PublicNumber number, Application application, Money face, LocalDate expiresOn, LocalDate redeemBy,
      Act act) {
    this.number = number.text();
    this.applicationId = application.getId();
    this.roundId = application.getRoundId();
    this.organisationId = application.getOrganisationId();
    this.countyCode = application.getCountyCode();
    this.face = face;
    this.issuedOn = act.day();
    this.expiresOn = expiresOn;
    this.redeemBy = redeemBy;
    this.state = VoucherState.ACTIVE;
    events.add(new VoucherEvent(this, null, VoucherEventKind.ISSUE, state, act));
  }

  /** Refuses orders on a voucher that is void or past its last day; the last day itself still counts. */
  public void mustTakeOrders(LocalDate today) {
    if (state == VoucherState.VOID) {
      throw new RuleViolation("voucher.void", number);
    }
    if (isPast(today)) {
      throw new RuleViolation("voucher.expired", expiresOn);
    }
  }

  /** Refuses claims after the redemption deadline. */
  public void mustTakeClaims(LocalDate today) {
    if (state == VoucherState.VOID) {
      throw new RuleViolation("voucher.void", number);
    }
    if (today.isAfter(redeemBy)) {
      throw new RuleViolation("voucher.redemption-over", redeemBy);
    }
  }

  public boolean isPast(LocalDate today) {
    return state == VoucherState.EXPIRED || today.isAfter(expiresOn);
  }

  /** The day after its last: what is neither spent nor held goes back to the pool. */
  public void expire(Act act) {
    if (!act.day().isAfter(expiresOn)) {
      throw new IllegalStateException("voucher " + number + " is valid until " + expiresOn);
    }
    move(VoucherEventKind.EXPIRE, act);
  }

  private void move(VoucherEventKind event, Act act) {
    var to = VoucherLifecycle.TABLE.next(state, event);
    events.add(new VoucherEvent(this, state, event, to, act));
    state = to;
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public long getApplicationId() {
    return applicationId;
  }

  public long getRoundId() {
    return roundId;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public String getCountyCode() {
    return countyCode;
  }

  public Money getFace() {
    return face;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public LocalDate getRedeemBy() {
    return redeemBy;
  }

  public VoucherState getState() {
    return state;
  }

  public long getVersion() {
    return version;
  }

  public List<VoucherEvent> getEvents() {
    return List.copyOf(events);
  }
}
