package kechuang.claim.entity;

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
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.number.PublicNumber;

/**
 * An objection 异议 to one item of a public notice. Nothing of the item is paid before the answer, which everyone reads on
 * the notice's page; who objected, only the office that published reads.
 */
@Entity
@Table(name = "objection")
public class Objection {

  /** What becomes of an item when an objection to it holds. */
  public enum Outcome {
    RETURN, REJECT
  }

  @Id
  @SequenceGenerator(name = "objection_id", sequenceName = "objection_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "objection_id")
  private Long id;
  private String number;
  @Column(name = "notice_id")
  private long noticeId;
  @Column(name = "claim_id")
  private Long claimId;
  @Column(name = "award_id")
  private Long awardId;
  @Enumerated(EnumType.STRING)
  private Objector.Kind kind;
  private String name;
  private String contact;
  @Column(name = "code_hash")
  private String codeHash;
  private String grounds;
  @Enumerated(EnumType.STRING)
  private ObjectionState state;
  @Column(name = "lodged_at")
  private Instant lodgedAt;
  @Column(name = "lodged_on")
  private LocalDate lodgedOn;
  @Column(name = "lodged_by")
  private Long lodgedBy;
  @Column(name = "answer_by")
  private LocalDate answerBy;
  @Column(name = "accepted_by")
  private Long acceptedBy;
  @Column(name = "answered_by")
  private Long answeredBy;
  @Column(name = "answered_on")
  private LocalDate answeredOn;
  private String answer;
  @Enumerated(EnumType.STRING)
  private Outcome outcome;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ObjectionEvent> events = new ArrayList<>();

  protected Objection() {
  }

  private Objection(PublicNumber number, Noticed item, String grounds, LocalDate answerBy, Act act) {
    this.number = number.text();
    this.noticeId = item.noticeId();
    this.claimId = item.claimId();
    this.awardId = item.awardId();
    this.grounds = grounds;
    this.answerBy = answerBy;
    this.lodgedAt = act.at();
    this.lodgedOn = act.day();
  }

  /**
   * Somebody objects to what a notice lists.
   *
   * @param code what he or she looks the answer up with, beside the number; only its hash is kept
   * @param answerBy the last working day for the answer
   */
  public static Objection by(Objector objector, PublicNumber number, Noticed item, String grounds, ReceiptCode code,
      LocalDate answerBy, Act act) {
    var objection = new Objection(number, item, grounds, answerBy, act);
    objection.kind = objector.kind();
    objection.name = objector.name();
    objection.contact = objector.contact();
    objection.codeHash = code.hash();
    // What is said stands with the objection itself; of visitors' words the history keeps none.
    objection.begin(ObjectionState.LODGED, act.saying(null));
    return objection;
  }

  /** The office suspends an item of itself, for the reason the act gives. */
  public static Objection byOffice(PublicNumber number, Noticed item, LocalDate answerBy, Act act) {
    act.mustSay("grounds", "objection.grounds-missing");
    var objection = new Objection(number, item, act.note(), answerBy, act);
    objection.kind = Objector.Kind.OFFICE;
    objection.lodgedBy = act.account();
    objection.acceptedBy = act.account();
    objection.begin(ObjectionState.ACCEPTED, act);
    return objection;
  }

  private void begin(ObjectionState first, Act act) {
    this.state = first;
    events.add(new ObjectionEvent(this, null, ObjectionEventKind.LODGE, first, act));
  }

  /** The office takes it up: everyone sees that the item is suspended. */
  public void accept(Act act) {
    move(ObjectionEventKind.ACCEPT, act);
    this.acceptedBy = act.account();
  }

  /** It does not hold: the item goes on. */
  public void dismiss(Act act, Noticed item) {
    answer(ObjectionEventKind.DISMISS, act, item);
  }

  /** It holds: the claim goes back to its redeemer, or ends; an award can only end. */
  public void uphold(Outcome outcome, Act act, Noticed item) {
    if (outcome == null) {
      throw new RuleViolation("objection.outcome-missing").about("outcome");
    }
    if (awardId != null && outcome == Outcome.RETURN) {
      throw new RuleViolation("objection.award-ends").about("outcome");
    }
    answer(ObjectionEventKind.UPHOLD, act, item);
    this.outcome = outcome;
  }

  /** Whoever decided on the item or raised the doubt is not the one to judge it. */
  private void answer(ObjectionEventKind event, Act act, Noticed item) {
    act.mustSay("answer", "objection.answer-missing");
    if (item.deciders().contains(act.account())) {
      throw new RuleViolation("objection.approver-answers");
    }
    if (act.account().equals(lodgedBy)) {
      throw new RuleViolation("objection.own-doubt");
    }
    move(event, act);
    this.answeredBy = act.account();
    this.answeredOn = act.day();
    this.answer = act.note();
  }

  private void move(ObjectionEventKind event, Act act) {
    var to = ObjectionLifecycle.TABLE.next(state, event);
    events.add(new ObjectionEvent(this, state, event, to, act));
    state = to;
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  /** Whether this is the code that was shown when it was lodged. */
  public boolean opensWith(ReceiptCode code) {
    return code.hash().equals(codeHash);
  }

  /** Whether the answer came, or is still to come, after its last day. */
  public boolean isLate(LocalDate today) {
    return (answeredOn == null ? today : answeredOn).isAfter(answerBy);
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public long getNoticeId() {
    return noticeId;
  }

  /** Null where it is about an award. */
  public Long getClaimId() {
    return claimId;
  }

  /** Null where it is about a claim. */
  public Long getAwardId() {
    return awardId;
  }

  public Objector getObjector() {
    return new Objector(kind, name, contact);
  }

  public String getGrounds() {
    return grounds;
  }

  public ObjectionState getState() {
    return state;
  }

  public Instant getLodgedAt() {
    return lodgedAt;
  }

  public LocalDate getLodgedOn() {
    return lodgedOn;
  }

  public Long getLodgedBy() {
    return lodgedBy;
  }

  public LocalDate getAnswerBy() {
    return answerBy;
  }

  public Long getAcceptedBy() {
    return acceptedBy;
  }

  public Long getAnsweredBy() {
    return answeredBy;
  }

  public LocalDate getAnsweredOn() {
    return answeredOn;
  }

  public String getAnswer() {
    return answer;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public long getVersion() {
    return version;
  }

  public List<ObjectionEvent> getEvents() {
    return List.copyOf(events);
  }
}
