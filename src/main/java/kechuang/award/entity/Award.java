package kechuang.award.entity;

import jakarta.json.JsonReader;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.application.entity.SupportRequest;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.json.Json;
import kechuang.lifecycle.Act;
import kechuang.money.Fraction;
import kechuang.money.Money;
import kechuang.money.Shares;
import kechuang.number.PublicNumber;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.CityTitle;
import kechuang.scheme.entity.PastBenefit;
import kechuang.scheme.entity.Verdict;

/**
 * What an organisation is given under a measure other than vouchers 扶持决定: a reward, a subsidy, a grant in instalments, a
 * holding, a purchase; or a title of the city, which comes without money. It keeps the rule's version, the facts and the arithmetic it was decided by. Its money is the
 * ledger's; its amount may fall before it is paid, never rise.
 */
@Entity
@Table(name = "award")
public class Award {

  @Id
  @SequenceGenerator(name = "award_id", sequenceName = "award_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "award_id")
  private Long id;
  private String number;
  @Column(name = "measure_code")
  private String measureCode;
  @Column(name = "rule_version_id")
  private long ruleVersionId;
  @Column(name = "organisation_id")
  private long organisationId;
  @Column(name = "county_code")
  private String countyCode;
  private String owner;
  @Column(name = "fiscal_year")
  private int fiscalYear;
  @Column(name = "policy_year")
  private int policyYear;
  private String matter;
  @Column(name = "list_id")
  private Long listId;
  @Column(name = "request_id")
  private Long requestId;
  private Money amount;
  @Enumerated(EnumType.STRING)
  private CityTitle title;
  private String facts;
  private String trace;
  private String calculation;
  @Enumerated(EnumType.STRING)
  private AwardState state;
  private Money recovered = Money.ZERO;
  @Column(name = "bank_account_id")
  private Long bankAccountId;
  @Column(name = "decided_by")
  private Long decidedBy;
  @Column(name = "agreed_by")
  private Long agreedBy;
  @Column(name = "decided_on")
  private LocalDate decidedOn;
  @Column(name = "answered_by")
  private Long answeredBy;
  @Column(name = "committed_on")
  private LocalDate committedOn;
  @Column(name = "notice_id")
  private Long noticeId;
  @Column(name = "due_on")
  private LocalDate dueOn;
  @Version
  private long version;
  @ElementCollection
  @CollectionTable(name = "award_share", joinColumns = @JoinColumn(name = "award_id"))
  private List<AwardShare> shares = new ArrayList<>();
  @ElementCollection
  @CollectionTable(name = "award_limit", joinColumns = @JoinColumn(name = "award_id"))
  private List<AwardLimit> limits = new ArrayList<>();
  @OneToMany(mappedBy = "award", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Instalment> instalments = new ArrayList<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<AwardEvent> events = new ArrayList<>();

  protected Award() {
  }

  private Award(PublicNumber number, Organisation to, String owner, AwardGrounds grounds, LocalDate day) {
    this.number = number.text();
    this.measureCode = grounds.measure();
    this.ruleVersionId = grounds.verdict().ruleVersionId();
    this.organisationId = to.getId();
    this.countyCode = to.getCountyCode();
    this.owner = owner;
    this.fiscalYear = day.getYear();
    this.policyYear = grounds.policyYear();
    this.matter = grounds.matter();
    this.amount = grounds.amount();
    this.facts = grounds.verdict().factsText();
    this.trace = grounds.verdict().traceText();
    this.calculation = grounds.calculation().toJson().toString();
    this.decidedOn = day;
  }

  /** One line of a list that a manager proposes; the organisation learns of it when another has agreed. */
  static Award proposed(PublicNumber number, Organisation to, AwardGrounds grounds, AwardList list, Act act) {
    var award = new Award(number, to, list.getOwner(), grounds, act.day());
    award.listId = list.getId();
    award.decidedBy = act.account();
    award.begin(AwardEventKind.PROPOSE, AwardState.PROPOSED, act);
    return award;
  }

  /** What two persons decided on an application; the boundary commits its money. */
  public static Award decided(PublicNumber number, Organisation to, AwardGrounds grounds, SupportRequest request,
      long bankAccount, Act act) {
    var award = new Award(number, to, request.getOwner(), grounds, act.day());
    award.decide(request, bankAccount, act);
    return award;
  }

  /** The same where they decided to give a title: nothing is committed, and no account is wanted. */
  public static Award ofTitle(PublicNumber number, Organisation to, AwardGrounds grounds, SupportRequest request,
      CityTitle title, Act act) {
    var award = new Award(number, to, request.getOwner(), grounds, act.day());
    award.title = title;
    award.decide(request, null, act);
    return award;
  }

  private void decide(SupportRequest request, Long bankAccount, Act act) {
    this.requestId = request.getId();
    this.decidedBy = request.getCheckedBy();
    this.agreedBy = request.getDecidedBy();
    bind(bankAccount, act);
    begin(AwardEventKind.DECIDE, AwardState.COMMITTED, act);
  }

  private void begin(AwardEventKind event, AwardState first, Act act) {
    this.state = first;
    events.add(new AwardEvent(this, null, event, first, act));
  }

  /** A second manager agrees: the organisation is asked, until this day. */
  void agree(Act act, LocalDate answerBy) {
    move(AwardEventKind.AGREE, act);
    this.agreedBy = act.account();
    this.dueOn = answerBy;
  }

  /** The list comes to nothing, and this line with it. */
  void discard(Act act) {
    move(AwardEventKind.SET_ASIDE, act);
    this.dueOn = null;
  }

  /** The organisation takes it, to this account of its own; the boundary commits the money. */
  public void accept(long bankAccount, Act act) {
    move(AwardEventKind.ACCEPT, act);
    this.answeredBy = act.account();
    bind(bankAccount, act);
  }

  private void bind(Long bankAccount, Act act) {
    this.bankAccountId = bankAccount;
    this.committedOn = act.day();
    this.fiscalYear = act.day().getYear();
    this.dueOn = null;
  }

  public void decline(Act act) {
    move(AwardEventKind.DECLINE, act);
    this.answeredBy = act.account();
    this.dueOn = null;
  }

  /** No answer came in time: from now on it is on the list of those its county calls, first by this day. */
  public void fallSilent(Act act, LocalDate callBy) {
    if (!act.day().isAfter(dueOn)) {
      throw new IllegalStateException("award " + number + " waits until " + dueOn);
    }
    move(AwardEventKind.FALL_SILENT, act);
    this.dueOn = callBy;
  }

  /** The county called; what came of it stands in the history, and when to call again. */
  public void call(Act act, LocalDate again) {
    act.mustSay("note", "award.call.note-missing");
    move(AwardEventKind.CALL, act);
    this.dueOn = again;
  }

  /** The office takes an offer back that nobody has answered, for a reason. */
  public void withdraw(Act act) {
    act.mustSay("note", "award.reason-missing");
    move(AwardEventKind.WITHDRAW, act);
    this.dueOn = null;
  }

  /** Listed in a public notice that ends on {@code noticeEnds}. */
  public void publish(Act act, long notice, LocalDate noticeEnds) {
    move(AwardEventKind.PUBLISH, act);
    this.noticeId = notice;
    this.dueOn = noticeEnds;
  }

  /** The notice is over and nothing stands against payment. */
  public void clear(Act act) {
    move(AwardEventKind.CLEAR, act);
    this.dueOn = null;
  }

  /** The notice is over and nothing stands against the title; the boundary enters it. */
  public void confer(Act act) {
    move(AwardEventKind.CONFER, act);
    this.dueOn = null;
  }

  /** It does not hold; the boundary gives the money back. */
  public void revoke(Act act) {
    act.mustSay("note", "award.reason-missing");
    move(AwardEventKind.REVOKE, act);
    this.dueOn = null;
    instalments.forEach(part -> part.become(Money.ZERO));
  }

  /** Which levels pay it and which limits it drew on, as its money is committed; in these parts, percentages of the whole. */
  public void share(List<AwardShare> parties, List<AwardLimit> drawn, List<Integer> percentages) {
    if (!shares.isEmpty()) {
      throw new IllegalStateException("award " + number + " is shared already");
    }
    shares.addAll(parties);
    limits.addAll(drawn);
    var parts = new Shares(percentages).of(amount);
    for (int i = 0; i < parts.size(); i++) {
      instalments.add(new Instalment(this, i + 1, parts.get(i)));
    }
  }

  /** The next part is to be paid by this day. */
  public Instalment fallDue(LocalDate payBy) {
    var next = next().orElseThrow(() -> new RuleViolation("award.instalment.none-left", number));
    next.fallDue(payBy);
    return next;
  }

  /** What is due and not paid is to be paid no more as it stands; answers these parts. */
  public List<Instalment> stop() {
    var due = instalments.stream().filter(part -> part.getState() == InstalmentState.DUE).toList();
    due.forEach(Instalment::stop);
    return due;
  }

  /**
   * It comes to less than was awarded: what is left is paid with the next part, and no more. Settled where nothing is left.
   *
   * @return what was due or paid beyond it, to be asked back
   */
  public Money conclude(Money finalAmount, Act act) {
    if (finalAmount.isMoreThan(amount)) {
      throw new IllegalArgumentException("award " + number + " cannot grow to " + finalAmount);
    }
    var given = given();
    var left = finalAmount.minusOrZero(given);
    for (var part : instalments) {
      if (part.getState() == InstalmentState.PLANNED) {
        var now = part.getAmount().min(left);
        part.become(now);
        left = left.minus(now);
      }
    }
    this.amount = finalAmount;
    settleIfDone(act);
    return given.minusOrZero(finalAmount);
  }

  /**
   * Whoever was compensated for a loss recovered something of it: as large a part of what was paid comes back. Refused beyond the
   * loss.
   *
   * @param sum what was recovered now, in yuan
   * @param loss that it was given for, in yuan
   * @return what comes back of it now, in yuan
   */
  public Money recover(Money sum, Money loss, Act act) {
    if (sum == null || sum.isZero()) {
      throw new RuleViolation("award.recovered-missing").about("recovered");
    }
    act.mustSay("note", "award.reason-missing");
    var all = recovered.plus(sum);
    if (all.isMoreThan(loss)) {
      throw new RuleViolation("award.recovered-more", loss.minus(recovered)).about("recovered");
    }
    move(AwardEventKind.RECOVER, act);
    var before = returned(loss);
    this.recovered = all;
    return returned(loss).minus(before);
  }

  /** What comes back of it so far for what was recovered of the loss, half up to the fen. */
  public Money returned(Money loss) {
    return recovered.isZero() ? Money.ZERO : amount.times(List.of(new Fraction(recovered.fen(), loss.fen())));
  }

  /** What was recovered of the loss that it was given for, in yuan. */
  public Money getRecovered() {
    return recovered;
  }

  /** What is due or paid so far, in yuan. */
  public Money given() {
    return Money.sum(instalments.stream().filter(part -> part.getState() == InstalmentState.DUE
        || part.getState() == InstalmentState.PAID).map(Instalment::getAmount).toList());
  }

  /** The parts that all levels have paid. */
  public List<Instalment> paid() {
    return instalments.stream().filter(part -> part.getState() == InstalmentState.PAID).toList();
  }

  /** The day of the first payment; empty before. */
  public Optional<LocalDate> paidInSince() {
    return paid().stream().map(Instalment::getPaidOn).min(Comparator.naturalOrder());
  }

  /** The first part that is not due yet. */
  public Optional<Instalment> next() {
    return instalments.stream().filter(part -> part.getState() == InstalmentState.PLANNED).findFirst();
  }

  /** All levels have paid this part; with the last one the award is settled. */
  public void settle(Instalment part, Act act) {
    part.settle(act.day());
    settleIfDone(act);
  }

  private void settleIfDone(Act act) {
    if (state == AwardState.GRANTED && instalments.stream().allMatch(one -> one.getState() == InstalmentState.PAID
        || one.getState() == InstalmentState.DROPPED)) {
      move(AwardEventKind.SETTLE, act);
    }
  }

  /** The bank sent a paid part back. */
  public void reopen(Instalment part, LocalDate payBy, Act act) {
    part.reopen(payBy);
    if (state == AwardState.SETTLED) {
      move(AwardEventKind.REOPEN, act);
    }
  }

  /** Each level's part of what lies between two running totals of this award, in the order of {@link #getShares}. */
  public List<Money> between(Money before, Money after) {
    var from = carriedBy(before);
    var to = carriedBy(after);
    var parts = new ArrayList<Money>();
    for (int i = 0; i < to.size(); i++) {
      parts.add(to.get(i).minus(from.get(i)));
    }
    return parts;
  }

  /**
   * Of a matter that was given something before, each level carries its share of the whole less what it carried (decision
   * 5); so an upgrade costs whoever paid little before more.
   */
  private List<Money> carriedBy(Money total) {
    var carried = getShares().stream().map(AwardShare::getCarried).toList();
    return new Shares(getShares().stream().map(AwardShare::getWeight).toList())
        .stillOf(Money.sum(carried).plus(total), carried);
  }

  /** What the parts before this one come to. */
  public Money before(Instalment part) {
    return Money.sum(instalments.stream().filter(one -> one.getPosition() < part.getPosition())
        .map(Instalment::getAmount).toList());
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  public Set<AwardEventKind> allowed(Predicate<String> hasRole) {
    return AwardLifecycle.TABLE.allowed(state, hasRole);
  }

  private void move(AwardEventKind event, Act act) {
    var to = AwardLifecycle.TABLE.next(state, event);
    events.add(new AwardEvent(this, state, event, to, act));
    state = to;
  }

  /** What the rule said of the frozen facts. */
  public Verdict verdict() {
    return Verdict.read(facts, trace);
  }

  /** How the amount came about. */
  public Calculation worked() {
    try (JsonReader reader = Json.createReader(new StringReader(calculation))) {
      return Calculation.fromJson(reader.readObject());
    }
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public String getMeasureCode() {
    return measureCode;
  }

  public long getRuleVersionId() {
    return ruleVersionId;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public String getCountyCode() {
    return countyCode;
  }

  /** The office that decides: the city's or a county's. */
  public String getOwner() {
    return owner;
  }

  /** Whose budgets pay it: the year it was taken in, before that the year it was offered in. */
  public int getFiscalYear() {
    return fiscalYear;
  }

  public int getPolicyYear() {
    return policyYear;
  }

  public String getMatter() {
    return matter;
  }

  public Long getListId() {
    return listId;
  }

  /** The application it was decided on; null where there was none. */
  public Long getRequestId() {
    return requestId;
  }

  /** In yuan, all levels together. */
  public Money getAmount() {
    return amount;
  }

  /** Whether another rests on one of the same entries of registers; a matter names them with blanks between. */
  public boolean restsOnSame(Award other) {
    return !Collections.disjoint(List.of(matter.split(" ")), List.of(other.matter.split(" ")));
  }

  /** Whether another is for a thing of the same name, in whatever year. */
  public boolean isForSameName(Award other) {
    return PastBenefit.name(matter).equals(PastBenefit.name(other.matter));
  }

  /** The title that is given in place of money; null where it is money. */
  public CityTitle getTitle() {
    return title;
  }

  public boolean givesTitle() {
    return title != null;
  }

  public AwardState getState() {
    return state;
  }

  /** Where it is paid to; null before it was taken, and for a title. */
  public Long getBankAccountId() {
    return bankAccountId;
  }

  public Long getDecidedBy() {
    return decidedBy;
  }

  public Long getAgreedBy() {
    return agreedBy;
  }

  public LocalDate getDecidedOn() {
    return decidedOn;
  }

  public LocalDate getCommittedOn() {
    return committedOn;
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

  /** In payment order. */
  public List<AwardShare> getShares() {
    return shares.stream().sorted(Comparator.comparing(AwardShare::getPosition)).toList();
  }

  public List<AwardLimit> getLimits() {
    return List.copyOf(limits);
  }

  public List<Instalment> getInstalments() {
    return List.copyOf(instalments);
  }

  public List<AwardEvent> getEvents() {
    return List.copyOf(events);
  }
}
