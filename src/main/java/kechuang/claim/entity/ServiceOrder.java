package kechuang.claim.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Set;
import java.util.function.Predicate;
import kechuang.award.entity.Voucher;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.number.PublicNumber;

/**
 * A service order binds part of a voucher to a contract between its firm and a registered provider. The amount held is
 * what the order may cost the public at most; claims draw on it, and what they leave goes back when the order ends.
 */
@Entity
@Table(name = "service_order")
public class ServiceOrder {

  @Id
  @SequenceGenerator(name = "service_order_id", sequenceName = "service_order_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_order_id")
  private Long id;
  private String number;
  @Column(name = "voucher_id")
  private long voucherId;
  @Column(name = "organisation_id")
  private long organisationId;
  @Column(name = "provider_id")
  private long providerId;
  @Column(name = "service_kind")
  private String serviceKind;
  @Column(name = "measure_code")
  private String measureCode;
  @Column(name = "rule_version_id")
  private long ruleVersionId;
  @Embedded
  private ContractTerms contract;
  private Money hold;
  @Enumerated(EnumType.STRING)
  private ServiceOrderState state;
  @Column(name = "splitting_sum")
  private Money splittingSum;
  private String facts;
  private String trace;
  @Column(name = "placed_on")
  private LocalDate placedOn;
  @Column(name = "placed_by")
  private long placedBy;
  @Column(name = "answer_by")
  private LocalDate answerBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ServiceOrderEvent> events = new ArrayList<>();

  protected ServiceOrder() {
  }

  /**
   * Places an order.
   *
   * @param hold what the voucher holds for it, in yuan
   * @param ruling the rules that let it pass, with the facts they saw
   * @param splittingSum the summed contracts it may have been split from, itself included; null if there is no sign
   * @param answerBy the last working day for the provider's answer
   */
  public ServiceOrder(PublicNumber number, Voucher voucher, long providerId, String serviceKind,
      ContractTerms contract, Money hold, Ruling ruling, Money splittingSum, LocalDate answerBy, Act act) {
    this.number = number.text();
    this.voucherId = voucher.getId();
    this.organisationId = voucher.getOrganisationId();
    this.providerId = providerId;
    this.serviceKind = serviceKind;
    this.measureCode = ruling.measureCode();
    this.ruleVersionId = ruling.ruleVersionId();
    this.contract = contract;
    this.hold = hold;
    this.facts = ruling.facts();
    this.trace = ruling.trace();
    this.splittingSum = splittingSum;
    this.placedOn = act.day();
    this.placedBy = act.account();
    this.answerBy = answerBy;
    this.state = ServiceOrderState.PLACED;
    events.add(new ServiceOrderEvent(this, null, ServiceOrderEventKind.PLACE, state, act));
  }

  /** The provider takes the order on, on the last day of its answer at the latest. */
  public void confirm(Act act) {
    if (state == ServiceOrderState.PLACED && act.day().isAfter(answerBy)) {
      throw new RuleViolation("order.answer-over", answerBy);
    }
    move(ServiceOrderEventKind.CONFIRM, act);
  }

  /** The provider does not; the reason goes to the firm. */
  public void refuse(Act act) {
    act.mustSay("reason", "order.reason-missing");
    move(ServiceOrderEventKind.REFUSE, act);
  }

  /** The firm gives the order up; possible as long as nothing was claimed on it. */
  public void cancel(Act act, boolean claimed) {
    if (claimed) {
      throw new RuleViolation("order.already-claimed");
    }
    move(ServiceOrderEventKind.CANCEL, act);
  }

  /** The provider did not answer in time. */
  public void lapse(Act act) {
    move(ServiceOrderEventKind.LAPSE, act);
  }

  /** The last claim is approved, or the redemption deadline has passed. */
  public void close(Act act) {
    move(ServiceOrderEventKind.CLOSE, act);
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  public void mustTakeClaims() {
    if (state != ServiceOrderState.CONFIRMED) {
      throw new RuleViolation("claim.order-not-confirmed", "order.state." + state.name()).about("order");
    }
  }

  /**
   * What the order still holds for new claims, in yuan; nothing once it is closed, for then it has given the rest back.
   *
   * @param claimed what its live claims draw on the hold together
   */
  public Money left(Money claimed) {
    return state == ServiceOrderState.PLACED || state == ServiceOrderState.CONFIRMED ? hold.minusOrZero(claimed)
        : Money.ZERO;
  }

  /**
   * What a claim that came back may draw at most when it is handed in again: what it drew before and what is left. Of a
   * closed order that is its own amount alone, for nothing else is held any more.
   */
  public Money leftFor(Claim returned, Money claimed) {
    return left(claimed).plus(returned.getAmount());
  }

  /** What the order no longer needs when a claim asks less than before: nothing as long as others may still claim it. */
  public Money freedBy(Money before, Money now) {
    return state == ServiceOrderState.CLOSED ? before.minus(now) : Money.ZERO;
  }

  public Set<ServiceOrderEventKind> allowed(Predicate<String> hasRole) {
    return ServiceOrderLifecycle.TABLE.allowed(state, hasRole);
  }

  private void move(ServiceOrderEventKind event, Act act) {
    var to = ServiceOrderLifecycle.TABLE.next(state, event);
    events.add(new ServiceOrderEvent(this, state, event, to, act));
    state = to;
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public long getVoucherId() {
    return voucherId;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public long getProviderId() {
    return providerId;
  }

  public String getServiceKind() {
    return serviceKind;
  }

  public String getMeasureCode() {
    return measureCode;
  }

  public long getRuleVersionId() {
    return ruleVersionId;
  }

  public ContractTerms getContract() {
    return contract;
  }

  /** What the voucher holds for this order at most, in yuan; what is left of it depends on the claims. */
  public Money getHold() {
    return hold;
  }

  public ServiceOrderState getState() {
    return state;
  }

  /** The summed contracts that this one may have been split from; null without a sign of it. */
  public Money getSplittingSum() {
    return splittingSum;
  }

  public String getFacts() {
    return facts;
  }

  public String getTrace() {
    return trace;
  }

  public LocalDate getPlacedOn() {
    return placedOn;
  }

  public LocalDate getAnswerBy() {
    return answerBy;
  }

  public long getVersion() {
    return version;
  }

  public List<ServiceOrderEvent> getEvents() {
    return List.copyOf(events);
  }
}
