package kechuang.award.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.scheme.entity.ExitTerms;

/**
 * One line of the investment register 投资台账: what the public purse holds of a fund or firm for the money of an award, what the
 * whole was last valued at, and how it was left. Kept apart from what is given away: it is an asset until it is sold.
 */
@Entity
@Table(name = "holding")
public class Holding {

  @Id
  @Column(name = "award_id")
  private Long id;
  private Rate share;
  private Money valuation;
  private LocalDate since;
  @Enumerated(EnumType.STRING)
  private HoldingState state;
  @Embedded
  private HoldingExit exit;
  @Column(name = "proposed_by")
  private Long proposedBy;
  @Column(name = "proposed_on")
  private LocalDate proposedOn;
  @Column(name = "agreed_by")
  private Long agreedBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<HoldingEvent> events = new ArrayList<>();

  protected Holding() {
  }

  /**
   * @param award of which a part was paid in
   * @param terms null where the rule says nothing of a largest share
   * @param valuation of the whole after the money came, in yuan
   */
  public Holding(Award award, ExitTerms terms, Rate share, Money valuation, Act act) {
    this.id = award.getId();
    this.since = award.paidInSince().orElseThrow(() -> new RuleViolation("holding.nothing-paid"));
    value(terms, share, valuation);
    this.state = HoldingState.HELD;
    events.add(new HoldingEvent(this, null, HoldingEventKind.ENTER, state, act));
  }

  /** The whole was valued anew, or others paid in more; for a reason. */
  public void revalue(ExitTerms terms, Rate newShare, Money newValuation, Act act) {
    act.mustSay("note", "holding.reason-missing");
    move(HoldingEventKind.REVALUE, act);
    value(terms, newShare, newValuation);
  }

  private void value(ExitTerms terms, Rate newShare, Money newValuation) {
    if (newShare == null || newShare.isZero()) {
      throw new RuleViolation("holding.share-missing").about("share");
    }
    if (terms != null && terms.mostShare().isLessThan(newShare)) {
      throw new RuleViolation("holding.share-more", terms.mostShare()).about("share");
    }
    if (newValuation == null || newValuation.isZero()) {
      throw new RuleViolation("holding.valuation-missing").about("valuation");
    }
    this.share = newShare;
    this.valuation = newValuation;
  }

  /**
   * One officer says how it is left; another agrees. Refused below the price that the rule sets, unless it was dissolved.
   *
   * @param least the price by the rule on the day of the sale; null where the rule sets none
   */
  public void proposeExit(HoldingExit way, Money least, Act act) {
    if (way.getWay() != ExitWay.LIQUIDATION && least != null && least.isMoreThan(way.getPrice())) {
      throw new RuleViolation("holding.price-less", least).about("price");
    }
    if (way.getWay() == ExitWay.LIQUIDATION) {
      act.mustSay("note", "holding.reason-missing");
    }
    move(HoldingEventKind.PROPOSE_EXIT, act);
    this.exit = way;
    this.proposedBy = act.account();
    this.proposedOn = act.day();
  }

  /** Refuses what cannot be a sale of it. */
  public void mustBeSaleable(HoldingExit way, LocalDate today) {
    way.check(since, today);
  }

  /** Another officer agrees; the boundary asks for the money. */
  public void agreeExit(Act act) {
    if (act.account().equals(proposedBy)) {
      throw new RuleViolation("identity.two-persons");
    }
    move(HoldingEventKind.AGREE_EXIT, act);
    this.agreedBy = act.account();
  }

  /** It is not left, or not like that. */
  public void keep(Act act) {
    act.mustSay("note", "holding.reason-missing");
    move(HoldingEventKind.SET_ASIDE, act);
    this.exit = null;
    this.proposedBy = null;
    this.proposedOn = null;
  }

  private void move(HoldingEventKind event, Act act) {
    var to = HoldingLifecycle.TABLE.next(state, event);
    events.add(new HoldingEvent(this, state, event, to, act));
    state = to;
  }

  public Set<HoldingEventKind> allowed(Predicate<String> hasRole) {
    return HoldingLifecycle.TABLE.allowed(state, hasRole);
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  /** What the share is worth at the last valuation, in yuan. */
  public Money worth() {
    return valuation.times(share);
  }

  /** The id of its award. */
  public Long getId() {
    return id;
  }

  public Rate getShare() {
    return share;
  }

  /** Of the whole, in yuan. */
  public Money getValuation() {
    return valuation;
  }

  /** The day of the first payment. */
  public LocalDate getSince() {
    return since;
  }

  public HoldingState getState() {
    return state;
  }

  /** Null while nobody says that it is left. */
  public HoldingExit getExit() {
    return exit;
  }

  public Long getProposedBy() {
    return proposedBy;
  }

  public LocalDate getProposedOn() {
    return proposedOn;
  }

  public long getVersion() {
    return version;
  }

  public List<HoldingEvent> getEvents() {
    return List.copyOf(events);
  }
}
