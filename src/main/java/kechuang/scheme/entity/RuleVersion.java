package kechuang.scheme.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The conditions of a measure as they hold from a day on; decisions keep the version they were made by. */
@Entity
@Table(name = "rule_version")
public class RuleVersion {

  private static final Compiled<Terms> TERMS = new Compiled<>(Terms::read);

  @Id
  @SequenceGenerator(name = "rule_version_id", sequenceName = "rule_version_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_version_id")
  private Long id;
  @Column(name = "measure_code")
  private String measureCode;
  private int number;
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
  @Version
  private long version;
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "rule_version_id")
  @OrderBy("position")
  private List<RuleCondition> conditions = new ArrayList<>();

  protected RuleVersion() {
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
