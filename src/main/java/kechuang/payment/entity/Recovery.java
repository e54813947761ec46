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
import kechuang.award.entity.Award;
import kechuang.award.entity.RepaymentDue;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;

/**
 * A demand to pay back 追回 what one level paid: on a claim, after a look on the spot at a later claim of the same order has
 * failed; on an award, what went beyond its final amount. Each level demands what it paid, so together they demand in the proportion paid (decision 5).
 */
@Entity
@Table(name = "recovery")
public class Recovery {

  /** Days for paying back. */
  public static final int DAYS = 15;
  /** Characters a bank's reference may have. */
  public static final int LONGEST_REFERENCE = 64;

  @Id
  @SequenceGenerator(name = "recovery_id", sequenceName = "recovery_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recovery_id")
  private Long id;
  @Column(name = "payment_line_id")
  private Long paymentLineId;
  @Column(name = "spot_check_id")
  private Long spotCheckId;
  @Column(name = "claim_id")
  private Long claimId;
  @Column(name = "award_id")
  private Long awardId;
  @Column(name = "budget_id")
  private Long budgetId;
  private String reason;
  private String owner;
  @Column(name = "payee_id")
  private long payeeId;
  private Money amount;
  private Money extra = Money.ZERO;
  @Column(name = "demanded_on")
  private LocalDate demandedOn;
  @Column(name = "pay_by")
  private LocalDate payBy;
  @Enumerated(EnumType.STRING)
  private RecoveryState state = RecoveryState.OPEN;
  @Column(name = "bank_reference")
  private String bankReference;
  @Column(name = "marked_by")
  private Long markedBy;
  @Column(name = "confirmed_by")
  private Long confirmedBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<RecoveryEvent> events = new ArrayList<>();

  protected Recovery() {
  }

  /** Demands a paid line back, on the ground of this look on the spot. */
  public Recovery(PaymentLine line, long spotCheck, Act act) {
    this(line.getOwner(), line.getPayeeId(), line.getAmount(), act.byTheRules(null), act.day());
    this.paymentLineId = line.getId();
    this.spotCheckId = spotCheck;
    this.claimId = line.getClaimId();
  }

  private Recovery(String owner, long payeeId, Money amount, Act act, LocalDate day) {
    this.owner = owner;
    this.payeeId = payeeId;
    this.amount = amount;
    this.demandedOn = day;
    this.payBy = day.plusDays(DAYS);
    events.add(new RecoveryEvent(this, null, RecoveryEventKind.DEMAND, state, act));
  }

  /** One level asks back what it paid on an award, for a reason that is a key of the texts. */
  public static Recovery ofAward(Award award, RepaymentDue due) {
    var recovery = new Recovery(due.owner(), award.getOrganisationId(), due.amount(), due.act(), due.act().day());
    recovery.awardId = award.getId();
    recovery.budgetId = due.budgetId();
    recovery.reason = due.reason();
    recovery.extra = due.extra();
    return recovery;
  }

  /** The maker says that the money came, under this reference of the bank. */
  public void mark(String reference, Act act) {
    if (reference == null || reference.isBlank()) {
      throw new RuleViolation("payment.reference-missing").about("words");
    }
    var given = reference.strip();
    if (given.length() > LONGEST_REFERENCE) {
      throw new RuleViolation("payment.reference-too-long", LONGEST_REFERENCE).about("words");
    }
    move(RecoveryEventKind.MARK, act.saying(given));
    this.bankReference = given;
    this.markedBy = act.account();
  }

  /** Another person of the level has seen it too. */
  public void confirm(Act act) {
    mustBeAnother(act);
    move(RecoveryEventKind.CONFIRM, act);
    this.confirmedBy = act.account();
  }

  /** Another person finds that nothing came; it stands as before the mark. */
  public void putBack(Act act) {
    mustBeAnother(act);
    move(RecoveryEventKind.PUT_BACK, act);
    this.bankReference = null;
    this.markedBy = null;
  }

  private void mustBeAnother(Act act) {
    if (act.account().equals(markedBy)) {
      throw new RuleViolation("identity.two-persons");
    }
  }

  private void move(RecoveryEventKind event, Act act) {
    var to = RecoveryLifecycle.TABLE.next(state, event);
    events.add(new RecoveryEvent(this, state, event, to, act));
    state = to;
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  public Long getId() {
    return id;
  }

  /** Null where it is about an award. */
  public Long getPaymentLineId() {
    return paymentLineId;
  }

  /** Null where it is about an award. */
  public Long getClaimId() {
    return claimId;
  }

  /** Null where it is about a claim. */
  public Long getAwardId() {
    return awardId;
  }

  /** The budget line that it goes back to; null where it is about a claim. */
  public Long getBudgetId() {
    return budgetId;
  }

  /** Why, as a key of the texts; null where a look on the spot failed. */
  public String getReason() {
    return reason;
  }

  public String getOwner() {
    return owner;
  }

  public Money getAmount() {
    return amount;
  }

  /** What comes with the amount beyond what was paid, interest or a gain, in yuan; income of the treasury. */
  public Money getExtra() {
    return extra;
  }

  public LocalDate getPayBy() {
    return payBy;
  }

  public RecoveryState getState() {
    return state;
  }

  public long getVersion() {
    return version;
  }

  public List<RecoveryEvent> getEvents() {
    return List.copyOf(events);
  }

  /** Who marked that the money came; null before that. */
  public Long getMarkedBy() {
    return markedBy;
  }

  public LocalDate getDemandedOn() {
    return demandedOn;
  }
}
