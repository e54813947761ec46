package kechuang.award.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;

/**
 * The agreement 合同书 that an award in parts rests on. Signing opens the first part, each milestone that passes the next; the
 * last is acceptance, with the audited cost. It can be extended once, by a year at most, if asked three months before its end.
 */
@Entity
@Table(name = "agreement")
public class Agreement {

  /** Years in which what is left over may still be used. */
  public static final int SURPLUS_YEARS = 2;
  private static final int ASKED_BEFORE_MONTHS = 3;

  @Id
  @Column(name = "award_id")
  private Long id;
  private String number;
  private String procurement;
  private String beneficiary;
  private String goals;
  @Column(name = "starts_on")
  private LocalDate startsOn;
  @Column(name = "ends_on")
  private LocalDate endsOn;
  @Column(name = "extended_from")
  private LocalDate extendedFrom;
  @Enumerated(EnumType.STRING)
  private AgreementState state;
  @Column(name = "drafted_by")
  private long draftedBy;
  @Column(name = "signed_by")
  private Long signedBy;
  @Column(name = "signed_on")
  private LocalDate signedOn;
  private Money audited;
  @Column(name = "final")
  private Money finalAmount;
  private Money spent;
  @Column(name = "ended_on")
  private LocalDate endedOn;
  @Column(name = "keep_until")
  private LocalDate keepUntil;
  @Version
  private long version;
  @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Milestone> milestones = new ArrayList<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<AgreementEvent> events = new ArrayList<>();

  protected Agreement() {
  }

  /** @param supplier of whom it is bought, so that a tender and whom it is for have to be named; null where nothing is */
  public Agreement(Award award, AgreementTerms terms, String supplier, Act act) {
    this.id = award.getId();
    this.state = AgreementState.DRAFT;
    this.draftedBy = act.account();
    write(award, terms, supplier);
    events.add(new AgreementEvent(this, null, AgreementEventKind.DRAFT, state, act));
  }

  /** Says anew what the draft is to be. */
  public void rewrite(Award award, AgreementTerms terms, String supplier, Act act) {
    move(AgreementEventKind.REWRITE, act);
    this.draftedBy = act.account();
    write(award, terms, supplier);
  }

  private void write(Award award, AgreementTerms terms, String supplier) {
    terms.check(supplier);
    if (terms.steps().size() != award.getInstalments().size()) {
      throw new RuleViolation("agreement.steps-number", award.getInstalments().size()).about("steps");
    }
    this.number = terms.number().strip();
    this.procurement = terms.procurement() == null || terms.procurement().isBlank() ? null : terms.procurement().strip();
    this.beneficiary = supplier == null ? null : terms.beneficiary().strip();
    this.goals = terms.goals().strip();
    this.startsOn = terms.startsOn();
    this.endsOn = terms.endsOn();
    for (int i = 0; i < terms.steps().size(); i++) {
      if (i < milestones.size()) {
        milestones.get(i).rewrite(terms.steps().get(i));
      } else {
        milestones.add(new Milestone(this, i + 1, terms.steps().get(i)));
      }
    }
  }

  /**
   * The organisation signs. Of several milestones that is the first; a single one is acceptance.
   *
   * @return whether a milestone is reached
   */
  public boolean sign(Act act) {
    move(AgreementEventKind.SIGN, act);
    this.signedBy = act.account();
    this.signedOn = act.day();
    if (isLast(1)) {
      return false;
    }
    milestones.get(0).pass(MilestoneState.PASSED, act);
    return true;
  }

  /**
   * The organisation says that the next milestone is reached.
   *
   * @param invoices numbers of the invoices of what was delivered; none where nothing is bought
   * @return those that it had named before this one was to be put right
   */
  public List<String> report(int position, String words, List<String> invoices, Act act) {
    if (words == null || words.isBlank()) {
      throw new RuleViolation("agreement.report-missing").about("report");
    }
    var open = open(position);
    milestones.stream().filter(one -> one != open).flatMap(one -> one.getInvoices().stream()).filter(invoices::contains).findFirst()
        .ifPresent(named -> {
          throw new Conflict("agreement.invoice-named", named).about("invoices");
        });
    return open.report(words.strip(), invoices, act);
  }

  /** It is; the next part is to be paid. The last is for acceptance. */
  public void pass(int position, Act act) {
    if (isLast(position)) {
      throw new RuleViolation("agreement.last-is-accepted");
    }
    open(position).check(MilestoneState.PASSED, act);
    move(AgreementEventKind.PASS, act);
  }

  /** Something has to be put right first 限期整改. */
  public void rectify(int position, Act act) {
    act.mustSay("note", "agreement.opinion-missing");
    open(position).check(MilestoneState.RECTIFY, act);
    move(AgreementEventKind.RECTIFY, act);
  }

  /** Accepted, with what the audit found; what of the money is left over may be used for two years more. */
  public void accept(Money auditedCost, Money finalSum, Act act) {
    act.mustSay("note", "agreement.opinion-missing");
    var last = milestones.get(milestones.size() - 1);
    open(last.getPosition()).check(MilestoneState.PASSED, act);
    move(AgreementEventKind.ACCEPT, act);
    this.audited = auditedCost;
    this.finalAmount = finalSum;
    end(act);
  }

  /** A milestone failed for good: nothing more is paid. */
  public void terminate(int position, Act act) {
    act.mustSay("note", "agreement.opinion-missing");
    open(position).check(MilestoneState.FAILED, act);
    move(AgreementEventKind.TERMINATE, act);
    end(act);
  }

  /** Nothing was begun: all goes back. */
  public void cancel(Act act) {
    act.mustSay("note", "agreement.reason-missing");
    if (isBegun()) {
      throw new RuleViolation("agreement.begun");
    }
    move(AgreementEventKind.CANCEL, act);
    end(act);
  }

  /** Whether the organisation did more than sign. */
  public boolean isBegun() {
    return milestones.stream().skip(isLast(1) ? 0 : 1).anyMatch(one -> one.getState() != MilestoneState.PLANNED);
  }

  private void end(Act act) {
    this.endedOn = act.day();
    this.keepUntil = state == AgreementState.ACCEPTED ? act.day().plusYears(SURPLUS_YEARS) : null;
  }

  /** Whether it is signed and not at its end. */
  public boolean isRunning() {
    return state == AgreementState.SIGNED;
  }

  /** Whether a change can be asked for on this day: while it runs, and three months before its end at the latest. */
  public void mustBeChangeable(LocalDate today) {
    if (!isRunning()) {
      throw new RuleViolation("agreement.not-running");
    }
    var last = endsOn.minusMonths(ASKED_BEFORE_MONTHS);
    if (today.isAfter(last)) {
      throw new RuleViolation("agreement.asked-late", last);
    }
  }

  /** Whether an extension until this day can be asked for on this day; refuses with the reason. */
  public void mustBeExtendable(LocalDate until, LocalDate today) {
    if (extendedFrom != null) {
      throw new RuleViolation("agreement.extended-once");
    }
    mustBeChangeable(today);
    if (until == null || !until.isAfter(endsOn) || until.isAfter(endsOn.plusYears(1))) {
      throw new RuleViolation("agreement.extension-day", endsOn, endsOn.plusYears(1)).about("until");
    }
  }

  /** Runs until a later day, once. */
  public void extend(LocalDate until, Act act) {
    if (extendedFrom != null) {
      throw new RuleViolation("agreement.extended-once");
    }
    move(AgreementEventKind.EXTEND, act);
    this.extendedFrom = endsOn;
    this.endsOn = until;
  }

  /** How much of the money was spent; the rest is surplus. */
  public void spend(Money sum, Act act) {
    if (sum == null || finalAmount != null && sum.isMoreThan(finalAmount)) {
      throw new RuleViolation("agreement.spent-more", finalAmount).about("spent");
    }
    mustNotBeSettled();
    move(AgreementEventKind.SPEND, act);
    this.spent = sum;
  }

  /** After its two years: what of the surplus was not used. Refused before. */
  public void settleSurplus(Money unused, Act act) {
    mustNotBeSettled();
    if (spent == null || !act.day().isAfter(keepUntil)) {
      throw new RuleViolation("agreement.surplus-kept", keepUntil);
    }
    if (unused == null || unused.isMoreThan(surplus())) {
      throw new RuleViolation("agreement.surplus-more", surplus()).about("unused");
    }
    move(AgreementEventKind.SETTLE_SURPLUS, act);
    this.spent = finalAmount.minus(unused);
  }

  private void mustNotBeSettled() {
    if (isSurplusSettled()) {
      throw new RuleViolation("agreement.surplus-settled");
    }
  }

  /** Whether it is done with what was left over; once. */
  public boolean isSurplusSettled() {
    return events.stream().anyMatch(event -> event.getEvent().equals(AgreementEventKind.SETTLE_SURPLUS.name()));
  }

  /** What is left over of the final amount, in yuan. */
  public Money surplus() {
    return finalAmount == null || spent == null ? Money.ZERO : finalAmount.minusOrZero(spent);
  }

  private Milestone open(int position) {
    var next = next().orElseThrow(() -> new RuleViolation("agreement.none-open"));
    if (next.getPosition() != position || state != AgreementState.SIGNED) {
      throw new RuleViolation("agreement.not-next", next.getTitle());
    }
    return next;
  }

  /** The first milestone that was not passed. */
  public Optional<Milestone> next() {
    return milestones.stream().filter(one -> one.getState() != MilestoneState.PASSED).findFirst();
  }

  public boolean isLast(int position) {
    return position == milestones.size();
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  public Set<AgreementEventKind> allowed(Predicate<String> hasRole) {
    return AgreementLifecycle.TABLE.allowed(state, hasRole);
  }

  private void move(AgreementEventKind event, Act act) {
    var to = AgreementLifecycle.TABLE.next(state, event);
    events.add(new AgreementEvent(this, state, event, to, act));
    state = to;
  }

  /** The id of its award. */
  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public String getProcurement() {
    return procurement;
  }

  /** Whom it is bought for; null where nothing is bought. */
  public String getBeneficiary() {
    return beneficiary;
  }

  public String getGoals() {
    return goals;
  }

  public LocalDate getStartsOn() {
    return startsOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  /** When it would have ended; null unless it was extended. */
  public LocalDate getExtendedFrom() {
    return extendedFrom;
  }

  public AgreementState getState() {
    return state;
  }

  public LocalDate getSignedOn() {
    return signedOn;
  }

  public Money getAudited() {
    return audited;
  }

  /** What it came to at acceptance; null before. */
  public Money getFinalAmount() {
    return finalAmount;
  }

  public Money getSpent() {
    return spent;
  }

  public LocalDate getEndedOn() {
    return endedOn;
  }

  /** Until when a surplus may be used; null before acceptance. */
  public LocalDate getKeepUntil() {
    return keepUntil;
  }

  public long getVersion() {
    return version;
  }

  public List<Milestone> getMilestones() {
    return List.copyOf(milestones);
  }

  public List<AgreementEvent> getEvents() {
    return List.copyOf(events);
  }
}
