package kechuang.application.entity;

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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kechuang.fault.Conflict;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.json.Json;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.number.PublicNumber;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.ReviewStep;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Verdict;

/**
 * An application under a measure of the policy package 扶持申请: what the firm says and shows, and what the rule said of it.
 * Its form comes from the measure; it is decided by the version it was begun under.
 */
@Entity
@Table(name = "support_request")
public class SupportRequest {

  @Id
  @SequenceGenerator(name = "support_request_id", sequenceName = "support_request_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "support_request_id")
  private Long id;
  private String number;
  @Column(name = "organisation_id")
  private long organisationId;
  @Column(name = "county_code")
  private String countyCode;
  @Column(name = "measure_code")
  private String measureCode;
  @Column(name = "rule_version_id")
  private long ruleVersionId;
  private String owner;
  @Column(name = "policy_year")
  private int policyYear;
  private String subject;
  private String said = Facts.NONE.toString();
  @Column(name = "other_funds_note")
  private String otherFundsNote;
  private String explanation;
  private boolean commitment;
  @Enumerated(EnumType.STRING)
  private SupportState state;
  private String about = "";
  private String matter;
  private String facts;
  private String trace;
  private String calculation;
  private Money amount;
  @Column(name = "due_on")
  private LocalDate dueOn;
  @Column(name = "submitted_on")
  private LocalDate submittedOn;
  @Column(name = "submitted_by")
  private Long submittedBy;
  @Column(name = "checked_by")
  private Long checkedBy;
  @Column(name = "decided_by")
  private Long decidedBy;
  @Enumerated(EnumType.STRING)
  @Column(name = "step_by")
  private ReviewStep.By stepBy;
  @Version
  private long version;
  @ElementCollection
  @CollectionTable(name = "support_step", joinColumns = @JoinColumn(name = "support_request_id"))
  private List<SupportStep> steps = new ArrayList<>();
  @ElementCollection
  @CollectionTable(name = "support_key", joinColumns = @JoinColumn(name = "support_request_id"))
  private List<SupportKey> keys = new ArrayList<>();
  @ElementCollection
  @CollectionTable(name = "support_cost", joinColumns = @JoinColumn(name = "support_request_id"))
  private List<SupportCost> costs = new ArrayList<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<SupportRequestEvent> events = new ArrayList<>();

  protected SupportRequest() {
  }

  /** @param owner the office that decides */
  public SupportRequest(PublicNumber number, Organisation firm, RuleVersion rule, String owner, int policyYear, Act act) {
    this.number = number.text();
    this.organisationId = firm.getId();
    this.countyCode = firm.getCountyCode();
    this.measureCode = rule.getMeasureCode();
    this.ruleVersionId = rule.getId();
    this.owner = owner;
    this.policyYear = policyYear;
    this.state = SupportState.DRAFT;
    events.add(new SupportRequestEvent(this, null, SupportEventKind.BEGIN, state, act));
  }

  /**
   * Keeps what the firm writes, however incomplete.
   *
   * @param stated the fact that is the sum of its invoices; null where the rule wants none or the registers know it
   */
  public void write(SupportForm form, Fact stated) {
    if (!isWithFirm()) {
      throw new Conflict("application.not-with-firm");
    }
    this.subject = form.subject() == null || form.subject().isBlank() ? null : form.subject().strip();
    this.about = form.about();
    this.otherFundsNote = form.otherFundsNote();
    this.explanation = form.explanation();
    this.commitment = form.commitment();
    if (!getKeys().equals(form.keys())) {
      keys.clear();
      keys.addAll(form.keys());
    }
    if (!getCosts().equals(form.costs())) {
      costs.clear();
      costs.addAll(form.costs());
    }
    this.said = (stated == null ? form.said() : form.said().without(stated).with(stated, sum(costs))).toString();
  }

  /** Null where there is no invoice: then the sum was not said. */
  private static Money sum(List<SupportCost> invoices) {
    return invoices.isEmpty() ? null : Money.sum(invoices.stream().map(SupportCost::counted).toList());
  }

  /** Everything that is wrong with its statement of costs. */
  public void checkCosts(Problems.Collector problems, LocalDate today) {
    getCosts().forEach(cost -> cost.check(problems, today));
  }

  /**
   * The office counts less of some invoices, for a reason.
   *
   * @param allowed what it counts, by the places of the invoices; those that are left out stay as they are
   */
  public void allow(Map<Integer, Money> allowed, Fact stated, Act act) {
    act.mustSay("note", "review.note-missing");
    move(SupportEventKind.ALLOW, act);
    costs.stream().filter(cost -> allowed.containsKey(cost.getPosition()))
        .forEach(cost -> cost.allow(allowed.get(cost.getPosition())));
    learn(Facts.NONE.with(stated, sum(costs)));
  }

  /**
   * What the tax bureau answered of its invoices; all of it or, where one of the answers cannot be, none.
   *
   * @param answers by the places of the invoices; those that are left out stay as they are
   */
  public void verify(Map<Integer, InvoiceAnswer> answers, Act act) {
    var found = costs.stream().filter(cost -> answers.containsKey(cost.getPosition())).toList();
    if (found.isEmpty()) {
      throw new RuleViolation("claim.invoice-nothing-recorded");
    }
    var problems = new Problems.Collector();
    found.forEach(cost -> answers.get(cost.getPosition()).check(problems, cost, act.day()));
    problems.refuseIfAny();
    move(SupportEventKind.VERIFY, act);
    found.forEach(cost -> cost.answered(answers.get(cost.getPosition())));
  }

  /** What the rule makes of it now that the office has counted. */
  public void judged(Entitlement anew) {
    keep(anew);
  }

  /** Of what registers know of the firm, it is about this. */
  public void about(String name) {
    this.about = name;
  }

  /** Handed in, with what the rule says of it; by this day the county has checked. */
  public void submit(Entitlement judged, String matter, LocalDate dueOn, Act act) {
    move(SupportEventKind.SUBMIT, act);
    keep(judged);
    this.matter = matter;
    this.submittedOn = act.day();
    this.submittedBy = act.account();
    this.checkedBy = null;
    this.dueOn = dueOn;
  }

  /** What an office found out stands beside what the firm says. */
  public void learn(Facts found) {
    this.said = said().with(found).toString();
  }

  private void keep(Entitlement judged) {
    this.facts = judged.verdict().factsText();
    this.trace = judged.verdict().traceText();
    this.calculation = judged.worked().map(found -> found.toJson().toString()).orElse(null);
    this.amount = judged.amount();
  }

  /** The county has held what the firm says against what it shows; the next step, or else the decision, is due by this day. */
  public void check(Entitlement judged, String found, ReviewStep next, LocalDate dueOn, Act act) {
    move(SupportEventKind.CHECK, act);
    keep(judged);
    this.matter = found;
    this.checkedBy = act.account();
    await(next, dueOn);
  }

  private void await(ReviewStep next, LocalDate by) {
    this.stepBy = next == null ? null : next.by();
    this.dueOn = by;
  }

  /** The step of the review that is to be recorded next; empty where all are, or where none is wanted. */
  public Optional<ReviewStep> step(List<ReviewStep> all) {
    var done = getSteps().size();
    return state == SupportState.CHECKED && done < all.size() ? Optional.of(all.get(done)) : Optional.empty();
  }

  /** The step that follows the one to be recorded; null where the decision does. */
  public ReviewStep stepAfter(List<ReviewStep> all) {
    var done = getSteps().size() + 1;
    return done < all.size() ? all.get(done) : null;
  }

  /**
   * What came of a step of the review, as the act says.
   *
   * @param doneOn the day of the visit or the meeting: not before it was handed in, and not one to come
   * @param decided what a committee decided; only looked at where one votes in the step, and then it has to be there
   * @param next the step after it; null where the decision follows
   */
  public void record(ReviewStep step, LocalDate doneOn, Resolution decided, ReviewStep next, LocalDate dueOn, Act act) {
    act.mustSay("stepNote", "support.step-note");
    if (doneOn == null || doneOn.isAfter(act.day()) || doneOn.isBefore(submittedOn)) {
      throw new RuleViolation("support.step-day", submittedOn).about("stepOn");
    }
    if (step.voted()) {
      Objects.requireNonNull(decided, "a committee decides in " + step.code()).check();
    }
    // What the office found is not for the firm, which reads the history.
    move(SupportEventKind.RECORD, act.saying(null));
    steps.add(new SupportStep(round(), getSteps().size() + 1, step.code(), doneOn, act.account(), act.note(),
        step.voted() ? decided : null, amount));
    await(next, dueOn);
  }

  /** The office approves what the rule comes to; another person than the one who checked. */
  public void approve(Entitlement judged, String found, Act act) {
    if (isDecidedByAnotherThan(act.account())) {
      throw new RuleViolation("identity.two-persons");
    }
    if (stepBy != null) {
      throw new Conflict("support.step-open");
    }
    mustAgreeWithVotes(judged);
    getCosts().stream().filter(cost -> !cost.isPayable()).findFirst().ifPresent(cost -> {
      throw new Conflict("support.cost.not-verified", cost.getInvoice());
    });
    move(SupportEventKind.APPROVE, act);
    keep(judged);
    this.matter = found;
    this.decidedBy = act.account();
    this.dueOn = null;
  }

  /** Who checked it, or wrote a committee's votes down, leaves the decision to another. */
  public boolean isDecidedByAnotherThan(long account) {
    return checkedBy != null && checkedBy == account || voted().anyMatch(step -> step.getRecordedBy() == account);
  }

  /** The steps of now in which a committee voted. */
  private Stream<SupportStep> voted() {
    return getSteps().stream().filter(step -> step.getResolution() != null);
  }

  /** A committee binds the office: nothing that it voted down, and no more than it voted on. */
  private void mustAgreeWithVotes(Entitlement judged) {
    if (isVotedDown()) {
      throw new Conflict("support.voted-down");
    }
    voted().map(SupportStep::getVotedAmount).filter(judged.amount()::isMoreThan).findFirst().ifPresent(most -> {
      throw new Conflict("support.more-than-voted", most);
    });
  }

  public void sendBack(LocalDate answerBy, Act act) {
    act.mustSay("note", "review.note-missing");
    move(SupportEventKind.RETURN, act);
    this.checkedBy = null;
    await(null, answerBy);
  }

  /** Refused, for a reason; what the rule said of it stands in the letter. */
  public void reject(Entitlement judged, Act act) {
    act.mustSay("note", "review.note-missing");
    move(SupportEventKind.REJECT, act);
    keep(judged);
    this.decidedBy = checkedBy == null ? null : act.account();
    await(null, null);
  }

  public void withdraw(Act act) {
    move(SupportEventKind.WITHDRAW, act);
    await(null, null);
  }

  public boolean isWithFirm() {
    return state == SupportState.DRAFT || state == SupportState.RETURNED;
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  /** Whether a committee decided against it: it can only be refused, or sent back to be written anew. */
  public boolean isVotedDown() {
    return voted().anyMatch(SupportStep::isVotedDown);
  }

  /** What people of these roles may do now; nothing is approved while a step of the review is open, or against a committee. */
  public Set<SupportEventKind> allowed(Predicate<String> hasRole) {
    var allowed = EnumSet.noneOf(SupportEventKind.class);
    allowed.addAll(SupportLifecycle.TABLE.allowed(state, hasRole));
    if (stepBy != null || isVotedDown()) {
      allowed.remove(SupportEventKind.APPROVE);
    }
    return allowed;
  }

  private void move(SupportEventKind event, Act act) {
    var to = SupportLifecycle.TABLE.next(state, event);
    events.add(new SupportRequestEvent(this, state, event, to, act));
    state = to;
  }

  /** What the rule said last; empty before it was handed in. */
  public Optional<Verdict> verdict() {
    return trace == null ? Optional.empty() : Optional.of(Verdict.read(facts, trace));
  }

  /** How the amount came about; empty where it could not be worked out. */
  public Optional<Calculation> worked() {
    if (calculation == null) {
      return Optional.empty();
    }
    try (var reader = Json.createReader(new StringReader(calculation))) {
      return Optional.of(Calculation.fromJson(reader.readObject()));
    }
  }

  /** What the firm says itself. */
  public Facts said() {
    return Facts.read(said);
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public String getCountyCode() {
    return countyCode;
  }

  public String getMeasureCode() {
    return measureCode;
  }

  public long getRuleVersionId() {
    return ruleVersionId;
  }

  /** The office that decides. */
  public String getOwner() {
    return owner;
  }

  public int getPolicyYear() {
    return policyYear;
  }

  public String getSubject() {
    return subject;
  }

  public String getOtherFundsNote() {
    return otherFundsNote;
  }

  public String getExplanation() {
    return explanation;
  }

  public boolean isCommitment() {
    return commitment;
  }

  public SupportState getState() {
    return state;
  }

  /** What of what registers know it is about, as they name it; empty where it is about nothing they know. */
  public String getAbout() {
    return about;
  }

  /** What it is given for; null before it was handed in. */
  public String getMatter() {
    return matter;
  }

  /** In yuan, as the rule came to; null before it was handed in. */
  public Money getAmount() {
    return amount;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public LocalDate getSubmittedOn() {
    return submittedOn;
  }

  public Long getCheckedBy() {
    return checkedBy;
  }

  public Long getDecidedBy() {
    return decidedBy;
  }

  public long getVersion() {
    return version;
  }

  /** Whose step of the review is next; null where the decision is. */
  public ReviewStep.By getStepBy() {
    return stepBy;
  }

  /** How often it was handed in: what comes back is reviewed anew. */
  private int round() {
    return (int) events.stream().filter(event -> event.getEvent().equals(SupportEventKind.SUBMIT.name())).count();
  }

  /** The steps that are recorded since it was handed in last, in their order. */
  public List<SupportStep> getSteps() {
    return steps.stream().filter(step -> step.getRound() == round()).sorted(Comparator.comparing(SupportStep::getPosition)).toList();
  }

  /** What came of its review before it was sent back. */
  public List<SupportStep> getEarlierSteps() {
    return steps.stream().filter(step -> step.getRound() < round())
        .sorted(Comparator.comparing(SupportStep::getRound).thenComparing(SupportStep::getPosition)).toList();
  }

  public List<SupportKey> getKeys() {
    return keys.stream().sorted(Comparator.comparing(SupportKey::getPosition)).toList();
  }

  /** In the order they were entered. */
  public List<SupportCost> getCosts() {
    return costs.stream().sorted(Comparator.comparing(SupportCost::getPosition)).toList();
  }

  public List<SupportRequestEvent> getEvents() {
    return List.copyOf(events);
  }
}
