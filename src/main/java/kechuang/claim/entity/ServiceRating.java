package kechuang.claim.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;

/**
 * What the firm of an order thinks of its service, once it was paid for. The firm may think again for a while; the
 * provider answers once. The public sees figures only, the words are for both sides and the offices.
 */
@Entity
@Table(name = "service_rating")
public class ServiceRating {

  private static final int MOST_WORDS = 500;

  @Id
  @SequenceGenerator(name = "service_rating_id", sequenceName = "service_rating_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_rating_id")
  private Long id;
  @Column(name = "service_order_id")
  private long serviceOrderId;
  @Column(name = "provider_id")
  private long providerId;
  @Column(name = "organisation_id")
  private long organisationId;
  private int quality;
  private int punctuality;
  private int price;
  private String words;
  @Column(name = "rated_on")
  private LocalDate ratedOn;
  @Column(name = "rated_by")
  private long ratedBy;
  @Column(name = "changeable_until")
  private LocalDate changeableUntil;
  private String answer;
  @Column(name = "answered_on")
  private LocalDate answeredOn;
  @Column(name = "answered_by")
  private Long answeredBy;
  @Version
  private long version;

  protected ServiceRating() {
  }

  /**
   * A firm rates.
   *
   * @param changeableUntil the last day on which it may think again
   * @param act what it says in words besides, if anything
   */
  public ServiceRating(ServiceOrder order, Stars stars, LocalDate changeableUntil, Act act) {
    this.serviceOrderId = order.getId();
    this.providerId = order.getProviderId();
    this.organisationId = order.getOrganisationId();
    this.changeableUntil = changeableUntil;
    take(stars, act);
  }

  /** The firm thinks again, as long as it may. */
  public void change(Stars stars, Act act) {
    if (!isChangeableOn(act.day())) {
      throw new RuleViolation("claim.rating.too-late", changeableUntil);
    }
    take(stars, act);
  }

  private void take(Stars stars, Act act) {
    words = fitting(act.note(), "words");
    quality = stars.quality();
    punctuality = stars.punctuality();
    price = stars.price();
    ratedOn = act.day();
    ratedBy = act.account();
  }

  /** The provider answers, once. */
  public void answer(Act act) {
    act.mustSay("answer", "claim.rating.answer-missing");
    if (answer != null) {
      throw new RuleViolation("claim.rating.answered");
    }
    answer = fitting(act.note(), "answer");
    answeredOn = act.day();
    answeredBy = act.account();
  }

  private static String fitting(String text, String field) {
    if (text != null && text.length() > MOST_WORDS) {
      throw new RuleViolation("common.too-long", MOST_WORDS).about(field);
    }
    return text;
  }

  public boolean isChangeableOn(LocalDate day) {
    return !day.isAfter(changeableUntil);
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  public Long getId() {
    return id;
  }

  public long getServiceOrderId() {
    return serviceOrderId;
  }

  public int getQuality() {
    return quality;
  }

  public int getPunctuality() {
    return punctuality;
  }

  public int getPrice() {
    return price;
  }

  public String getWords() {
    return words;
  }

  public LocalDate getRatedOn() {
    return ratedOn;
  }

  public LocalDate getChangeableUntil() {
    return changeableUntil;
  }

  /** The provider's; null as long as it has not answered. */
  public String getAnswer() {
    return answer;
  }

  public LocalDate getAnsweredOn() {
    return answeredOn;
  }

  public long getVersion() {
    return version;
  }
}
