package kechuang.payment.entity;

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
import java.util.Set;
import java.util.function.Predicate;
import kechuang.award.entity.Instalment;
import kechuang.claim.entity.Claim;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.scheme.entity.Level;

/**
 * What one level of government pays on one claim, or on one part of an award: a line of its payment list. Its amount never changes; the account it
 * goes to may, after the bank sent it back.
 */
@Entity
@Table(name = "payment_line")
public class PaymentLine {

  /** Characters a bank's reference may have. */
  public static final int LONGEST_REFERENCE = 64;
  /** Characters the bank's reason may have. */
  public static final int LONGEST_REASON = 500;

  /** What the bank did, as the maker marked it. */
  public enum Outcome {
    PAID, RETURNED
  }

  @Id
  @SequenceGenerator(name = "payment_line_id", sequenceName = "payment_line_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_line_id")
  private Long id;
  @Column(name = "claim_id")
  private Long claimId;
  @Column(name = "voucher_id")
  private Long voucherId;
  @Column(name = "instalment_id")
  private Long instalmentId;
  private String level;
  private String owner;
  @Column(name = "budget_id")
  private long budgetId;
  private Money amount;
  @Column(name = "payee_id")
  private long payeeId;
  @Column(name = "bank_account_id")
  private long bankAccountId;
  private String purpose;
  @Enumerated(EnumType.STRING)
  private PaymentLineState state = PaymentLineState.DUE;
  private int attempt = 1;
  private boolean posted;
  @Enumerated(EnumType.STRING)
  private Outcome outcome;
  @Column(name = "bank_reference")
  private String bankReference;
  private String reason;
  @Column(name = "due_on")
  private LocalDate dueOn;
  @Column(name = "marked_by")
  private Long markedBy;
  @Column(name = "marked_on")
  private LocalDate markedOn;
  @Column(name = "confirmed_by")
  private Long confirmedBy;
  @Column(name = "confirmed_on")
  private LocalDate confirmedOn;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<PaymentLineEvent> events = new ArrayList<>();

  protected PaymentLine() {
  }

  /**
   * A line that is due, until the claim's last day: the claim was cleared for payment.
   */
  public static PaymentLine ofClaim(Claim claim, Source source, Money amount, Payee payee, String purpose, Act act) {
    var line = new PaymentLine(source, amount, payee, purpose, claim.getDueOn(), act);
    line.claimId = claim.getId();
    line.voucherId = claim.getVoucherId();
    return line;
  }

  /** The same for a part of an award. */
  public static PaymentLine ofInstalment(Instalment part, Source source, Money amount, Payee payee, String purpose,
      Act act) {
    var line = new PaymentLine(source, amount, payee, purpose, part.getDueOn(), act);
    line.instalmentId = part.getId();
    return line;
  }

  PaymentLine(Source source, Money amount, Payee payee, String purpose, LocalDate dueOn, Act act) {
    this.level = source.level().name();
    this.owner = source.owner();
    this.budgetId = source.budgetId();
    this.amount = amount;
    this.payeeId = payee.organisationId();
    this.bankAccountId = payee.bankAccountId();
    this.purpose = purpose;
    this.dueOn = dueOn;
    events.add(new PaymentLineEvent(this, null, PaymentLineEventKind.LIST, state, act));
  }

  /**
   * Whose money it is.
   *
   * @param owner the region code of the level that pays: the city's or a county's
   */
  public record Source(Level level, String owner, long budgetId) {
  }

  /** Who gets the money, on which account. */
  public record Payee(long organisationId, long bankAccountId) {
  }

  /** The maker says that the bank paid, under this reference. */
  public void markPaid(String reference, Act act) {
    if (reference == null || reference.isBlank()) {
      throw new RuleViolation("payment.reference-missing");
    }
    var given = reference.strip();
    if (given.length() > LONGEST_REFERENCE) {
      throw new RuleViolation("payment.reference-too-long", LONGEST_REFERENCE);
    }
    move(PaymentLineEventKind.MARK, act.saying(given));
    this.outcome = Outcome.PAID;
    this.bankReference = given;
    mark(act);
  }

  /** The maker says that the bank sent the money back, before or after the line was paid, with the bank's reason. */
  public void markReturned(Act act) {
    act.mustSay("reason", "payment.reason-missing");
    if (act.note().length() > LONGEST_REASON) {
      throw new RuleViolation("payment.reason-too-long", LONGEST_REASON);
    }
    move(state == PaymentLineState.PAID ? PaymentLineEventKind.MARK_RETURN : PaymentLineEventKind.MARK, act);
    this.outcome = Outcome.RETURNED;
    this.reason = act.note();
    mark(act);
  }

  private void mark(Act act) {
    this.markedBy = act.account();
    this.markedOn = act.day();
    this.confirmedBy = null;
    this.confirmedOn = null;
  }

  /** Another person confirms the mark; true if money now moves on the books. */
  public boolean confirm(Act act) {
    otherThanMaker(act);
    var returned = outcome == Outcome.RETURNED;
    move(returned ? PaymentLineEventKind.CONFIRM_RETURN : PaymentLineEventKind.CONFIRM, act);
    var moves = returned == posted;
    this.confirmedBy = act.account();
    this.confirmedOn = act.day();
    this.posted = !returned;
    return moves;
  }

  /** Another person finds the mark wrong: the line stands as before it. */
  public void putBack(Act act) {
    otherThanMaker(act);
    act.mustSay("note", "review.note-missing");
    if (posted) {
      move(PaymentLineEventKind.KEEP_PAID, act);
      this.outcome = Outcome.PAID;
      this.confirmedBy = act.account();
      this.confirmedOn = act.day();
    } else {
      move(PaymentLineEventKind.PUT_BACK, act);
      this.outcome = null;
      this.bankReference = null;
      this.markedBy = null;
      this.markedOn = null;
    }
    this.reason = null;
  }

  /** Due once more, to the payee's present account. */
  public void reissue(long presentAccount, LocalDate dueOn, Act act) {
    move(PaymentLineEventKind.REISSUE, act);
    this.bankAccountId = presentAccount;
    this.attempt++;
    this.dueOn = dueOn;
    this.outcome = null;
    this.bankReference = null;
    this.reason = null;
    this.markedBy = null;
    this.markedOn = null;
    this.confirmedBy = null;
    this.confirmedOn = null;
  }

  /** What it is part of came to less: it is not paid any more. Refused once the level has begun to pay it. */
  public void stop(Act act) {
    if (posted || state == PaymentLineState.MARKED) {
      throw new Conflict("payment.begun");
    }
    move(PaymentLineEventKind.STOP, act);
  }

  private void otherThanMaker(Act act) {
    if (state != PaymentLineState.MARKED) {
      throw new Conflict("payment.not-marked");
    }
    if (act.account().equals(markedBy)) {
      throw new RuleViolation("identity.two-persons");
    }
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  public Set<PaymentLineEventKind> allowed(Predicate<String> hasRole) {
    return PaymentLineLifecycle.TABLE.allowed(state, hasRole);
  }

  private void move(PaymentLineEventKind event, Act act) {
    var to = PaymentLineLifecycle.TABLE.next(state, event);
    events.add(new PaymentLineEvent(this, state, event, to, act));
    state = to;
  }

  public Long getId() {
    return id;
  }

  /** Null where it pays a part of an award. */
  public Long getClaimId() {
    return claimId;
  }

  /** Null where it pays a part of an award. */
  public Long getVoucherId() {
    return voucherId;
  }

  /** The part of an award that it pays; null where it pays a claim. */
  public Long getInstalmentId() {
    return instalmentId;
  }

  public String getLevel() {
    return level;
  }

  public String getOwner() {
    return owner;
  }

  public long getBudgetId() {
    return budgetId;
  }

  public Money getAmount() {
    return amount;
  }

  public long getPayeeId() {
    return payeeId;
  }

  public long getBankAccountId() {
    return bankAccountId;
  }

  public String getPurpose() {
    return purpose;
  }

  public PaymentLineState getState() {
    return state;
  }

  /** Which try this is; the operation keys of the books carry it. */
  public int getAttempt() {
    return attempt;
  }

  /** Whether the books hold this line as paid. */
  public boolean isPosted() {
    return posted;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public String getBankReference() {
    return bankReference;
  }

  public String getReason() {
    return reason;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public Long getMarkedBy() {
    return markedBy;
  }

  public LocalDate getMarkedOn() {
    return markedOn;
  }

  public Long getConfirmedBy() {
    return confirmedBy;
  }

  public LocalDate getConfirmedOn() {
    return confirmedOn;
  }

  public long getVersion() {
    return version;
  }

  public List<PaymentLineEvent> getEvents() {
    return List.copyOf(events);
  }
}
