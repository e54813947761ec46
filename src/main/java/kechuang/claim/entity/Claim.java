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
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.number.PublicNumber;
import kechuang.scheme.entity.Round;

/**
 * A claim 兑付申请 cashes in part of what an order holds: invoices, proof of payment and the result of the service.
 * Its amount is reserved from the order's hold while it lives and comes back if it is rejected.
 */
@Entity
@Table(name = "claim")
public class Claim {

  @Id
  @SequenceGenerator(name = "claim_id", sequenceName = "claim_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_id")
  private Long id;
  private String number;
  @Column(name = "service_order_id")
  private long serviceOrderId;
  @Column(name = "voucher_id")
  private long voucherId;
  @Column(name = "redeemer_id")
  private long redeemerId;
  @Column(name = "county_code")
  private String countyCode;
  @Enumerated(EnumType.STRING)
  private ClaimState state;
  @Column(name = "paid_amount")
  private Money paidAmount;
  private Money deducted;
  private Money base;
  private Money amount;
  private boolean last;
  @Column(name = "result_summary")
  private String resultSummary;
  private String facts;
  private String trace;
  @Column(name = "bank_account_id")
  private long bankAccountId;
  @Column(name = "submitted_on")
  private LocalDate submittedOn;
  @Column(name = "submitted_by")
  private long submittedBy;
  @Column(name = "checked_by")
  private Long checkedBy;
  @Column(name = "approved_by")
  private Long approvedBy;
  @Column(name = "agreed_by")
  private Long agreedBy;
  @Column(name = "minutes_number")
  private String minutesNumber;
  @Column(name = "minutes_on")
  private LocalDate minutesOn;
  @Column(name = "opened_at", insertable = false, updatable = false)
  private Instant openedAt;
  @Column(name = "opened_by", insertable = false, updatable = false)
  private Long openedBy;
  @Column(name = "notice_id")
  private Long noticeId;
  @Column(name = "due_on")
  private LocalDate dueOn;
  @Version
  private long version;
  @OneToMany(mappedBy = "claim", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id")
  private List<Invoice> invoices = new ArrayList<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ClaimEvent> events = new ArrayList<>();

  protected Claim() {
  }

  /** A new claim on an order by whoever the round lets redeem; the county is that of the firm. */
  public Claim(PublicNumber number, ServiceOrder order, long redeemerId, String countyCode) {
    this.number = number.text();
    this.serviceOrderId = order.getId();
    this.voucherId = order.getVoucherId();
    this.redeemerId = redeemerId;
    this.countyCode = countyCode;
  }

  /**
   * Hands the claim in, or hands it in again after it came back.
   *
   * @param dueOn the last working day of the county's check
   */
  public void submit(ClaimStatement statement, ClaimAmount computed, Ruling ruling, LocalDate dueOn, Act act) {
    if (state == null) {
      state = ClaimState.SUBMITTED;
      events.add(new ClaimEvent(this, null, ClaimEventKind.SUBMIT, state, act));
    } else {
      move(ClaimEventKind.SUBMIT, act);
    }
    this.paidAmount = statement.paidAmount();
    this.deducted = statement.deducted() == null ? Money.ZERO : statement.deducted();
    this.base = computed.base();
    this.amount = computed.amount();
    this.last = statement.last();
    this.resultSummary = statement.resultSummary().strip();
    this.facts = ruling.facts();
    this.trace = ruling.trace();
    this.submittedOn = act.day();
    this.submittedBy = act.account();
    this.checkedBy = null;
    undecided();
    this.dueOn = dueOn;
    invoices.clear();
    statement.invoices().forEach(invoice ->
        invoices.add(new Invoice(this, invoice.number(), invoice.issuedOn(), invoice.net(), invoice.gross())));
  }

  /** The redeemer's account at that moment: it is approved with the claim and stays, whatever account comes later. */
  public void payTo(long bankAccount) {
    if (state != ClaimState.SUBMITTED) {
      throw new IllegalStateException("the account of claim " + number + " is settled");
    }
    this.bankAccountId = bankAccount;
  }

  /** The county has checked the papers. */
  public void check(Act act, LocalDate dueOn) {
    move(ClaimEventKind.CHECK, act);
    this.checkedBy = act.account();
    this.dueOn = dueOn;
  }

  /**
   * The round's owner approves: another person than the one who checked.
   *
   * @param dueOn the last working day of the finance office's look; null where it does not look
   */
  public void approve(Act act, LocalDate dueOn) {
    if (act.account().equals(checkedBy)) {
      throw new RuleViolation("identity.two-persons");
    }
    move(ClaimEventKind.APPROVE, act);
    this.approvedBy = act.account();
    this.dueOn = dueOn;
  }

  /** Whether the finance office has still to agree, as this round wants it to. */
  public boolean awaitsAgreement(Round round) {
    return state == ClaimState.APPROVED && round.isJointReview() && agreedBy == null;
  }

  /** The finance office agrees: a third person. */
  public void agree(Act act) {
    mustBeThird(act);
    act.mustSay("note", "review.note-missing");
    move(ClaimEventKind.AGREE, act);
    this.agreedBy = act.account();
    this.dueOn = null;
  }

  /** The finance office does not agree; whoever approved decides anew. */
  public void sendBack(Act act, LocalDate dueOn) {
    mustBeThird(act);
    act.mustSay("note", "review.note-missing");
    move(ClaimEventKind.SEND_BACK, act);
    undecided();
    this.dueOn = dueOn;
  }

  /** The county takes its check back, or the owner its approval, as long as nobody of the next stage has opened the claim. */
  public void recall(Act act, LocalDate dueOn) {
    act.mustSay("note", "review.note-missing");
    if (state != ClaimState.CHECKED && state != ClaimState.APPROVED || agreedBy != null) {
      throw new Conflict("review.not-recallable");
    }
    if (openedAt != null) {
      throw new Conflict("review.recall-opened", openedAt);
    }
    move(ClaimEventKind.RECALL, act);
    undecided();
    this.checkedBy = state == ClaimState.SUBMITTED ? null : checkedBy;
    this.dueOn = dueOn;
  }

  private void mustBeThird(Act act) {
    if (act.account().equals(checkedBy) || act.account().equals(approvedBy)) {
      throw new RuleViolation("identity.two-persons");
    }
  }

  /** What was decided before is no decision any more. */
  private void undecided() {
    this.approvedBy = null;
    this.agreedBy = null;
    this.minutesNumber = null;
    this.minutesOn = null;
  }

  /** The minutes of the meeting that decided are filed under this number. */
  public void minuted(Minutes minutes, Act act) {
    if (minutes.heldOn().isBefore(submittedOn) || minutes.heldOn().isAfter(act.day())) {
      throw new RuleViolation("claim.minutes.day-outside", number, submittedOn, act.day()).about("heldOn");
    }
    move(ClaimEventKind.MINUTE, act.saying(minutes.number()));
    this.minutesNumber = minutes.number();
    this.minutesOn = minutes.heldOn();
  }

  /** Refuses to be published before everybody has agreed and the minutes are there. */
  public void mustBeReady(Round round) {
    if (awaitsAgreement(round)) {
      throw new RuleViolation("claim.not-agreed", number);
    }
    if (state == ClaimState.APPROVED && minutesNumber == null) {
      throw new RuleViolation("claim.without-minutes", number);
    }
  }

  public void returnForCorrection(Act act, LocalDate answerBy) {
    act.mustSay("note", "review.note-missing");
    move(ClaimEventKind.RETURN, act);
    this.dueOn = answerBy;
  }

  public void reject(Act act) {
    act.mustSay("note", "review.note-missing");
    move(ClaimEventKind.REJECT, act);
    this.dueOn = null;
  }

  /** The redeemer gives up a claim that came back. */
  public void withdraw(Act act) {
    move(ClaimEventKind.WITHDRAW, act);
    this.dueOn = null;
  }

  /** Listed in a public notice that ends on {@code noticeEnds}. */
  public void publish(Act act, long noticeId, LocalDate noticeEnds) {
    move(ClaimEventKind.PUBLISH, act);
    this.noticeId = noticeId;
    this.dueOn = noticeEnds;
  }

  /** The notice is over and nothing stands against payment; to be paid by {@code payBy}. */
  public void clear(Act act, LocalDate payBy) {
    move(ClaimEventKind.CLEAR, act);
    this.dueOn = payBy;
  }

  /** Every level has paid its part. */
  public void settle(Act act) {
    move(ClaimEventKind.SETTLE, act);
    this.dueOn = null;
  }

  /** The bank sent a part back after payment. */
  public void reopen(Act act, LocalDate payBy) {
    move(ClaimEventKind.REOPEN, act);
    this.dueOn = payBy;
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  public Set<ClaimEventKind> allowed(Predicate<String> hasRole) {
    return ClaimLifecycle.TABLE.allowed(state, hasRole);
  }

  private void move(ClaimEventKind event, Act act) {
    var to = ClaimLifecycle.TABLE.next(state, event);
    events.add(new ClaimEvent(this, state, event, to, act));
    state = to;
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public long getServiceOrderId() {
    return serviceOrderId;
  }

  public long getVoucherId() {
    return voucherId;
  }

  public long getRedeemerId() {
    return redeemerId;
  }

  public String getCountyCode() {
    return countyCode;
  }

  public ClaimState getState() {
    return state;
  }

  /** What the firm paid, with tax, in yuan. */
  public Money getPaidAmount() {
    return paidAmount;
  }

  /** What the provider took off the firm's bill, in yuan; nothing where the firm redeems. */
  public Money getDeducted() {
    return deducted;
  }

  public Money getBase() {
    return base;
  }

  public Money getAmount() {
    return amount;
  }

  public boolean isLast() {
    return last;
  }

  public String getResultSummary() {
    return resultSummary;
  }

  public String getFacts() {
    return facts;
  }

  public String getTrace() {
    return trace;
  }

  /** Where it is paid to. */
  public long getBankAccountId() {
    return bankAccountId;
  }

  public LocalDate getSubmittedOn() {
    return submittedOn;
  }

  public Long getCheckedBy() {
    return checkedBy;
  }

  public Long getApprovedBy() {
    return approvedBy;
  }

  /** When somebody who may decide opened it at the stage it is in; null before. */
  public Instant getOpenedAt() {
    return openedAt;
  }

  public Long getOpenedBy() {
    return openedBy;
  }

  /** Who agreed for the finance office; null where nobody has. */
  public Long getAgreedBy() {
    return agreedBy;
  }

  public String getMinutesNumber() {
    return minutesNumber;
  }

  public LocalDate getMinutesOn() {
    return minutesOn;
  }

  public Long getNoticeId() {
    return noticeId;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public long getVersion() {
    return version;
  }

  public List<Invoice> getInvoices() {
    return List.copyOf(invoices);
  }

  public List<ClaimEvent> getEvents() {
    return List.copyOf(events);
  }
}
