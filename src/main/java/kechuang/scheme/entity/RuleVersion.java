package kechuang.scheme.entity;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.organisation.entity.County;

/** The conditions of a measure as they hold from a day on; decisions keep the version they were made by. */
@Entity
@Table(name = "rule_version")
public class RuleVersion {

  private static final Compiled<Terms> TERMS = new Compiled<>(Terms::read);
  private static final int STEP = 10;

  @Id
  @SequenceGenerator(name = "rule_version_id", sequenceName = "rule_version_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_version_id")
  private Long id;
  @Column(name = "measure_code")
  private String measureCode;
  private String owner;
  private int number;
  @Enumerated(EnumType.STRING)
  private RuleState state;
  @Column(name = "summary_zh")
  private String summaryZh;
  @Column(name = "summary_en")
  private String summaryEn;
  @Column(name = "effective_from")
  private LocalDate effectiveFrom;
  @Column(name = "effective_to")
  private LocalDate effectiveTo;
  private String source;
  @Enumerated(EnumType.STRING)
  @Column(name = "source_status")
  private SourceStatus sourceStatus;
  private String terms;
  @Column(name = "clause_id")
  private Long clauseId;
  @Column(name = "proposed_by")
  private Long proposedBy;
  @Column(name = "in_force_by")
  private Long inForceBy;
  @Column(name = "end_proposed")
  private LocalDate endProposed;
  @Column(name = "end_proposed_by")
  private Long endProposedBy;
  @Column(name = "ended_by")
  private Long endedBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST, orphanRemoval = true)
  @OrderBy("position")
  private List<RuleCondition> conditions = new ArrayList<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<RuleEvent> events = new ArrayList<>();

  protected RuleVersion() {
  }

  /** Begins a draft. */
  public RuleVersion(String measureCode, String owner, int number, RuleDraft draft, Act act) {
    this.measureCode = measureCode;
    this.owner = owner;
    this.number = number;
    state = RuleState.DRAFT;
    // Whoever writes and whoever agrees stand for the text; samples come from migrations only.
    sourceStatus = SourceStatus.CONFIRMED;
    write(draft);
    events.add(new RuleEvent(this, null, RuleEventKind.DRAFT, state, act));
  }

  /** Says anew what a draft is to be. */
  public void rewrite(RuleDraft draft, Act act) {
    move(RuleEventKind.EDIT, act);
    conditions.clear();
    write(draft);
  }

  private void write(RuleDraft draft) {
    summaryZh = draft.summaryZh();
    summaryEn = draft.summaryEn();
    source = draft.source();
    effectiveFrom = draft.from();
    terms = draft.terms() == null ? null : draft.terms().toString();
    var position = 0;
    for (var condition : draft.conditions()) {
      position += STEP;
      conditions.add(new RuleCondition(this, position, condition));
    }
  }

  /** Nothing comes of the draft; it stays on record and is listed no more. */
  public void discard(Act act) {
    move(RuleEventKind.DISCARD, act);
  }

  /** A second person is to put it into force as it is. */
  public void propose(Act act) {
    move(RuleEventKind.PROPOSE, act);
    proposedBy = act.account();
  }

  /** Back to the draft, for a reason. */
  public void sendBack(Act act) {
    act.mustSay("note", "measure.reason-missing");
    move(RuleEventKind.SEND_BACK, act);
    proposedBy = null;
  }

  /** It holds from that day on, not from one that is over; never by the one who proposed it. */
  public void putInForce(LocalDate from, Act act) {
    mustBeAnother(proposedBy, act);
    if (from == null || from.isBefore(act.day())) {
      throw new RuleViolation("measure.begins-in-the-past", act.day()).about("begins");
    }
    move(RuleEventKind.PUT_IN_FORCE, act);
    effectiveFrom = from;
    inForceBy = act.account();
  }

  private static void mustBeAnother(Long first, Act act) {
    if (act.account() == null || act.account().equals(first)) {
      throw new RuleViolation("measure.second-person");
    }
  }

  /** The owner's next version begins: this one holds until the day before, if it would hold longer. */
  public void succeed(LocalDate next, Act act) {
    if (!effectiveFrom.isBefore(next)) {
      throw new RuleViolation("measure.later-version", number, effectiveFrom).about("begins");
    }
    if (effectiveTo == null || !effectiveTo.isBefore(next)) {
      var last = next.minusDays(1);
      move(RuleEventKind.SUCCEED, act.byTheRules(last.toString()));
      effectiveTo = last;
      endProposed = null;
      endProposedBy = null;
      endedBy = null;
    }
  }

  /** Somebody wants it to end, for a reason. */
  public void proposeEnd(LocalDate last, Act act) {
    act.mustSay("note", "measure.reason-missing");
    mustEndLater(last, act);
    move(RuleEventKind.PROPOSE_END, act.saying(last + " · " + act.note()));
    endProposed = last;
    endProposedBy = act.account();
  }

  private void mustEndLater(LocalDate last, Act act) {
    if (last == null || last.isBefore(act.day()) || last.isBefore(effectiveFrom)) {
      throw new RuleViolation("measure.ends-in-the-past", act.day()).about("ends");
    }
    if (effectiveTo != null && !last.isBefore(effectiveTo)) {
      throw new RuleViolation("measure.ends-anyway", effectiveTo).about("ends");
    }
  }

  /** It goes on as it is, for a reason. */
  public void dropEnd(Act act) {
    act.mustSay("note", "measure.reason-missing");
    mustHaveProposedEnd();
    move(RuleEventKind.DROP_END, act);
    endProposed = null;
    endProposedBy = null;
  }

  /** It ends as proposed, by another than who wanted it to. */
  public void end(Act act) {
    mustHaveProposedEnd();
    mustBeAnother(endProposedBy, act);
    mustEndLater(endProposed, act);
    move(RuleEventKind.END, act);
    effectiveTo = endProposed;
    endedBy = act.account();
  }

  private void mustHaveProposedEnd() {
    if (!isEndProposed()) {
      throw new RuleViolation("measure.no-end-proposed");
    }
  }

  private void move(RuleEventKind event, Act act) {
    var from = state;
    state = RuleLifecycle.TABLE.next(from, event);
    events.add(new RuleEvent(this, from, event, state, act));
  }

  /** Refuses whoever saw an older state. */
  public void expect(long seen) {
    if (seen != version) {
      throw new StaleData();
    }
  }

  /** What people with these roles may do now; what the rules do of themselves is not among it. */
  public Set<RuleEventKind> allowed(java.util.function.Predicate<String> hasRole) {
    var events = RuleLifecycle.TABLE.allowed(state, hasRole);
    events.removeIf(event -> switch (event) {
      case PROPOSE_END -> isEndProposed() || endedBy != null;
      case DROP_END, END -> !isEndProposed();
      default -> false;
    });
    return events;
  }

  /** As a manager would write it: for the editor, and for the next version. */
  public RuleDraft written() {
    return new RuleDraft(summaryZh, summaryEn, source, effectiveFrom, conditions.stream().map(RuleCondition::written).toList(),
        terms().orElse(null));
  }

  /** What this version says at one stage about frozen facts; the day is one of the facts. */
  public Verdict judge(Stage stage, LocalDate day, Facts facts) {
    var withDay = facts.with(Fact.TODAY, day);
    return new Verdict(measureCode, stage, day, id, number, withDay,
        conditionsAt(stage).stream().map(condition -> condition.judge(withDay)).toList());
  }

  /** The facts that its conditions of a stage ask. */
  public Set<Fact> asks(Stage stage) {
    var asked = EnumSet.noneOf(Fact.class);
    conditionsAt(stage).forEach(condition -> asked.addAll(Predicate.of(condition.getExpression()).asks()));
    return asked;
  }

  /** What this version gives; empty for vouchers, whose terms are their round's. */
  public Optional<Terms> terms() {
    return Optional.ofNullable(terms).map(TERMS::get);
  }

  /** The steps of the review 评审环节; none where the decision follows the check. */
  public List<ReviewStep> steps() {
    return terms().map(given -> given.course().steps()).orElse(List.of());
  }

  /** The title that is given 认; empty where it is money. */
  public Optional<Formula.Title> title() {
    return terms().flatMap(Terms::title);
  }

  /** What the applicant would get by this version on that day, and why. */
  public Entitlement entitle(LocalDate day, Facts facts, Before before) {
    var verdict = judge(Stage.ELIGIBLE, day, facts);
    var calculation = verdict.result() == OutcomeResult.FAIL ? Optional.<Calculation>empty()
        : terms().flatMap(given -> given.reckon(verdict.facts(), before)
            .map(sum -> given.withinLifetime(sum, before.paidUnder(measureCode))));
    return new Entitlement(verdict, calculation.orElse(null));
  }

  public List<RuleCondition> conditionsAt(Stage stage) {
    return conditions.stream().filter(condition -> condition.getStage() == stage).toList();
  }

  /** Of all stages, in order. */
  public List<RuleCondition> getConditions() {
    return List.copyOf(conditions);
  }

  public Long getId() {
    return id;
  }

  public String getMeasureCode() {
    return measureCode;
  }

  /** The city or one county; a county's version holds for the county's firms only. */
  public String getOwner() {
    return owner;
  }

  public boolean isOfCity() {
    return owner.equals(County.CITY);
  }

  public RuleState getState() {
    return state;
  }

  /** Whether it is in force and holds on the day. */
  public boolean holdsOn(LocalDate day) {
    return state == RuleState.IN_FORCE && !effectiveFrom.isAfter(day) && (effectiveTo == null || !effectiveTo.isBefore(day));
  }

  /** What the measure is in short, as of this version. */
  public String summary(Measure measure, Locale locale) {
    return summaryZh == null ? measure.summary(locale) : "en".equals(locale.getLanguage()) ? summaryEn : summaryZh;
  }

  /** Null where the measure's own words hold. */
  public String getSummaryZh() {
    return summaryZh;
  }

  public String getSummaryEn() {
    return summaryEn;
  }

  public Long getProposedBy() {
    return proposedBy;
  }

  public Long getInForceBy() {
    return inForceBy;
  }

  /** The last day that somebody wants it to have; null where nobody does or it is agreed. */
  public LocalDate getEndProposed() {
    return isEndProposed() ? endProposed : null;
  }

  public Long getEndProposedBy() {
    return endProposedBy;
  }

  public boolean isEndProposed() {
    return endProposed != null && endedBy == null;
  }

  public long getVersion() {
    return version;
  }

  public List<RuleEvent> getEvents() {
    return List.copyOf(events);
  }

  public int getNumber() {
    return number;
  }

  public LocalDate getEffectiveFrom() {
    return effectiveFrom;
  }

  /** The last day it holds; null while no end is known. */
  public LocalDate getEffectiveTo() {
    return effectiveTo;
  }

  public String getSource() {
    return source;
  }

  /** The clause of a policy document it rests on; null where only its {@link #getSource() source} says so. */
  public Long getClauseId() {
    return clauseId;
  }

  /** It rests on this clause from now on; null for none. */
  public void restOn(Long clause) {
    clauseId = clause;
  }

  /** A sample that waits for the bureau's confirmation. */
  public boolean isSample() {
    return sourceStatus == SourceStatus.SAMPLE;
  }

  public SourceStatus getSourceStatus() {
    return sourceStatus;
  }
}
