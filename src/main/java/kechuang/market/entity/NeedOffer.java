package kechuang.market.entity;

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
import kechuang.fault.Conflict;
import kechuang.fault.Problems;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;

/**
 * What a registered provider offers on an open need. Its firm and the provider itself read it, nobody else; what the firm
 * accepts is what it saw.
 */
@Entity
@Table(name = "need_offer")
public class NeedOffer {

  @Id
  @SequenceGenerator(name = "need_offer_id", sequenceName = "need_offer_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "need_offer_id")
  private Long id;
  @Column(name = "need_id")
  private long needId;
  @Column(name = "provider_id")
  private long providerId;
  private String words;
  private Money price;
  private int days;
  @Enumerated(EnumType.STRING)
  private NeedOfferState state;
  private String reason;
  @Column(name = "made_on")
  private LocalDate madeOn;
  @Column(name = "answered_on")
  private LocalDate answeredOn;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<NeedOfferEvent> events = new ArrayList<>();

  protected NeedOffer() {
  }

  /** A provider makes an offer. */
  public NeedOffer(long needId, long providerId, OfferTerms terms, Act act) {
    this.needId = needId;
    this.providerId = providerId;
    this.state = NeedOfferState.OFFERED;
    refuseIncomplete(terms);
    take(terms, act);
    events.add(new NeedOfferEvent(this, null, NeedOfferEventKind.OFFER, state, act.saying(terms.figures())));
  }

  /** It offers otherwise; the firm has not answered yet. */
  public void change(OfferTerms terms, Act act) {
    refuseIncomplete(terms);
    move(NeedOfferEventKind.CHANGE, act.saying(terms.figures()));
    take(terms, act);
  }

  private static void refuseIncomplete(OfferTerms terms) {
    var problems = new Problems.Collector();
    terms.check(problems);
    problems.refuseIfAny();
  }

  private void take(OfferTerms terms, Act act) {
    words = terms.words();
    price = terms.price();
    days = terms.days();
    madeOn = act.day();
  }

  /**
   * The firm takes it.
   *
   * @param seen the price that the firm read: if the provider asks another by now, nothing is accepted
   */
  public void accept(Money seen, Act act) {
    if (!price.equals(seen)) {
      throw new Conflict("need.price-changed", seen, price);
    }
    move(NeedOfferEventKind.ACCEPT, act.saying(new OfferTerms(words, price, days).figures()));
    answeredOn = act.day();
  }

  /** The firm does not want it, for a reason; the provider may offer again. */
  public void decline(Act act) {
    endForReason(NeedOfferEventKind.DECLINE, act);
  }

  /** Nothing came of it after all. */
  public void drop(Act act) {
    endForReason(NeedOfferEventKind.DROP, act);
  }

  private void endForReason(NeedOfferEventKind event, Act act) {
    act.mustSay("note", "need.reason-missing");
    move(event, act);
    reason = act.note();
    answeredOn = act.day();
  }

  public void withdraw(Act act) {
    move(NeedOfferEventKind.WITHDRAW, act);
  }

  /** The need takes no offers any more. */
  public void close(Act act) {
    move(NeedOfferEventKind.CLOSE, act.byTheRules(null));
  }

  private void move(NeedOfferEventKind event, Act act) {
    var to = NeedOfferLifecycle.TABLE.next(state, event);
    events.add(new NeedOfferEvent(this, state, event, to, act));
    state = to;
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  /** Whether the firm has still to answer. */
  public boolean isWaiting() {
    return state == NeedOfferState.OFFERED;
  }

  public boolean isAccepted() {
    return state == NeedOfferState.ACCEPTED;
  }

  public Long getId() {
    return id;
  }

  public long getNeedId() {
    return needId;
  }

  public long getProviderId() {
    return providerId;
  }

  public String getWords() {
    return words;
  }

  public Money getPrice() {
    return price;
  }

  public int getDays() {
    return days;
  }

  public NeedOfferState getState() {
    return state;
  }

  /** Why the firm declined it, or why nothing came of it. */
  public String getReason() {
    return reason;
  }

  /** The day it was made, or last changed. */
  public LocalDate getMadeOn() {
    return madeOn;
  }

  public LocalDate getAnsweredOn() {
    return answeredOn;
  }

  public long getVersion() {
    return version;
  }

  public List<NeedOfferEvent> getEvents() {
    return List.copyOf(events);
  }
}
