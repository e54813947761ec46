package kechuang.application.entity;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.correction.entity.Stated;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.number.PublicNumber;

/**
 * A firm's request for money from a round. It begins as a draft, is looked at by the county of the firm's registered
 * address and decided by the round's owner. What is awarded is another thing: the award, with its own life.
 */
@Entity
@Table(name = "application")
public class Application {

  /** Characters a purpose may have. */
  public static final int LONGEST_PURPOSE = 2000;

  @Id
  @SequenceGenerator(name = "application_id", sequenceName = "application_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_id")
  private Long id;
  private String number;
  @Column(name = "round_id")
  private long roundId;
  @Column(name = "organisation_id")
  private long organisationId;
  @Column(name = "county_code")
  private String countyCode;
  @Enumerated(EnumType.STRING)
  private ApplicationState state;
  private Money requested;
  private String purpose;
  private boolean commitment;
  private Money amount;
  private String facts;
  private String trace;
  @Column(name = "submitted_on")
  private LocalDate submittedOn;
  @Column(name = "county_decided_by")
  private Long countyDecidedBy;
  @Column(name = "city_decided_by")
  private Long cityDecidedBy;
  @Column(name = "decided_on")
  private LocalDate decidedOn;
  @Column(name = "due_on")
  private LocalDate dueOn;
  @Column(name = "opened_at", insertable = false, updatable = false)
  private Instant openedAt;
  @Column(name = "opened_by", insertable = false, updatable = false)
  private Long openedBy;
  @Column(name = "created_by")
  private long createdBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ApplicationEvent> events = new ArrayList<>();

  protected Application() {
  }

  /** A new draft of a firm for a round; the county is that of the firm's registered address. */
  public Application(PublicNumber number, long roundId, long organisationId, String countyCode, long account) {
    this.number = number.text();
    this.roundId = roundId;
    this.organisationId = organisationId;
    this.countyCode = countyCode;
    this.createdBy = account;
    this.state = ApplicationState.DRAFT;
  }

  /** What the firm writes; allowed while it is the firm's turn. To ask for nothing is to have asked for nothing yet. */
  public void write(Money requested, String purpose, boolean commitment) {
    if (!isWithFirm()) {
      throw new RuleViolation("application.not-editable");
    }
    if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
      throw new RuleViolation("application.purpose-too-long", LONGEST_PURPOSE).about("purpose");
    }
    this.requested = requested == null || requested.isZero() ? null : requested;
    this.purpose = purpose;
    this.commitment = commitment;
  }

  /**
   * Hands the application in to the county that the firm is registered in now.
   *
   * @param limited what the request comes to under the firm's yearly limit, in yuan
   * @param dueOn the last working day of the first review
   */
  public void submit(Act act, String county, Money limited, String facts, String trace, LocalDate dueOn) {
    move(ApplicationEventKind.SUBMIT, act);
    this.countyCode = county;
    this.amount = limited;
    this.facts = facts;
    this.trace = trace;
    this.submittedOn = act.day();
    this.dueOn = dueOn;
    this.countyDecidedBy = null;
    this.cityDecidedBy = null;
    this.decidedOn = null;
  }

  /** What the firm wrote, by the names of the inputs. */
  public Stated stated() {
    return Stated.nothing().with("requestedAmount", requested == null ? null : requested.grouped())
        .with("purpose", purpose).with("commitmentAccepted", commitment);
  }

  /** Whether it is the firm's turn: it may be written, and is handed in by the rules and facts of that day. */
  public boolean isWithFirm() {
    return state == ApplicationState.DRAFT || state == ApplicationState.RETURNED;
  }

  /** Whether it was sent back and may still be answered on this day, though the round takes no others any more. */
  public boolean mayBeAnswered(LocalDate day) {
    return state == ApplicationState.RETURNED && !day.isAfter(dueOn);
  }

  /** First review passed; the round's owner decides until {@code dueOn}. */
  public void approveByCounty(Act act, LocalDate dueOn) {
    move(ApplicationEventKind.APPROVE, act);
    this.countyDecidedBy = act.account();
    this.dueOn = dueOn;
  }

  /** The county takes its approval back, as long as nobody of the owner's office has opened the case. */
  public void recall(Act act, LocalDate dueOn) {
    act.mustSay("note", "review.note-missing");
    if (state != ApplicationState.COUNTY_APPROVED) {
      throw new Conflict("review.not-recallable");
    }
    if (openedAt != null) {
      throw new Conflict("review.recall-opened", openedAt);
    }
    move(ApplicationEventKind.RECALL, act);
    this.countyDecidedBy = null;
    this.dueOn = dueOn;
  }

  /** Sent back for correction, with what is to be corrected. */
  public void returnForCorrection(Act act, LocalDate answerBy) {
    act.mustSay("note", "review.note-missing");
    sign(act);
    move(ApplicationEventKind.RETURN, act);
    this.dueOn = answerBy;
  }

  /** Refused for good, with the reason. */
  public void reject(Act act) {
    act.mustSay("note", "review.note-missing");
    sign(act);
    move(ApplicationEventKind.REJECT, act);
    this.decidedOn = act.day();
    this.dueOn = null;
  }

  /** Less than was approved is left: the firm may take or decline what is, until {@code answerBy}. Commits nothing. */
  public void offer(Act act, Money left, LocalDate answerBy) {
    sign(act);
    move(ApplicationEventKind.OFFER, act);
    this.amount = left;
    this.decidedOn = act.day();
    this.dueOn = answerBy;
  }

  /** Refuses where nothing is offered, or no longer: the last day counts. */
  public void mustBeOffered(LocalDate day) {
    if (state != ApplicationState.OFFERED) {
      throw new Conflict("application.no-offer");
    }
    if (day.isAfter(dueOn)) {
      throw new RuleViolation("application.offer-over", dueOn);
    }
  }

  /** The money is committed: by the owner's decision, by the rules of a first-come round, or by taking an offer. */
  public void award(Act act, Money amount) {
    var event = state == ApplicationState.OFFERED ? ApplicationEventKind.ACCEPT : ApplicationEventKind.AWARD;
    sign(act);
    move(event, act);
    this.amount = amount;
    this.decidedOn = act.day();
    this.dueOn = null;
  }

  /** The firm steps back; declining an offer is the same thing. */
  public void withdraw(Act act) {
    move(ApplicationEventKind.WITHDRAW, act);
    this.dueOn = null;
  }

  /** The firm did not answer an offer in time, which declines it. */
  public void lapse(Act act) {
    move(ApplicationEventKind.LAPSE, act);
    this.dueOn = null;
  }

  /** Refuses a caller who looked at an older version. */
  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  /** What people of the given roles may do now; the boundary asks further whose it is. */
  public Set<ApplicationEventKind> allowed(Predicate<String> hasRole) {
    return ApplicationLifecycle.TABLE.allowed(state, hasRole);
  }

  private void sign(Act act) {
    if (state == ApplicationState.COUNTY_APPROVED) {
      if (act.account() != null && act.account().equals(countyDecidedBy)) {
        throw new RuleViolation("identity.two-persons");
      }
      this.cityDecidedBy = act.account();
    } else if (state == ApplicationState.SUBMITTED) {
      this.countyDecidedBy = act.account();
    }
  }

  private void move(ApplicationEventKind event, Act act) {
    var to = ApplicationLifecycle.TABLE.next(state, event);
    events.add(new ApplicationEvent(this, state, event, to, act));
    state = to;
  }

  /** When somebody who may decide opened it at the stage it is in; null before. */
  public Instant getOpenedAt() {
    return openedAt;
  }

  public Long getOpenedBy() {
    return openedBy;
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
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

  public ApplicationState getState() {
    return state;
  }

  public Money getRequested() {
    return requested;
  }

  public String getPurpose() {
    return purpose;
  }

  public boolean isCommitment() {
    return commitment;
  }

  /** In decision: what the request comes to. Offered: what is left. Awarded: the award. In yuan. */
  public Money getAmount() {
    return amount;
  }

  public String getFacts() {
    return facts;
  }

  public String getTrace() {
    return trace;
  }

  public LocalDate getSubmittedOn() {
    return submittedOn;
  }

  public LocalDate getDecidedOn() {
    return decidedOn;
  }

  /** The last working day for whoever's turn it is. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  public Long getCountyDecidedBy() {
    return countyDecidedBy;
  }

  public Long getCityDecidedBy() {
    return cityDecidedBy;
  }

  public long getVersion() {
    return version;
  }

  public List<ApplicationEvent> getEvents() {
    return List.copyOf(events);
  }
}
