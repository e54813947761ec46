package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.DerivedFacts;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stage;

/** Which measures a firm qualifies for, why not the others, and what it could come to. Decides nothing. */
@Stateless
public class Eligibility {

  /** What can be had before what is not known yet, the most in front. */
  private static final Comparator<Entitlement> BEST = Comparator
      .comparing((Entitlement one) -> one.verdict().result(), OutcomeResult.BEST_FIRST)
      .thenComparing(Entitlement::amount, Comparator.reverseOrder());

  @Inject
  private Organisations organisations;
  @Inject
  private Matters matters;
  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private Rounds rounds;
  @Inject
  private KnownFacts known;
  @Inject
  private Memberships memberships;
  @Inject
  private ReferenceLists lists;
  @Inject
  private BusinessClock clock;

  /** For the caller's own firm, on what the portal knows of it. */
  @RolesAllowed("applicant")
  public List<EligibilityAnswer> forOwnFirm() {
    long firm = memberships.ownOrganisationId();
    var own = organisations.get(firm);
    return answers(known.ofFirm(firm, clock.today()).with(matters.standing(own, clock.today())), matters.ofTitles(own),
        OptionalLong.of(firm));
  }

  /** For anyone, on what they say; what they do not say is unknown. Nothing is kept. */
  @PermitAll
  public List<EligibilityAnswer> forFacts(Facts facts) {
    return answers(facts, List.of(), OptionalLong.empty());
  }

  private List<EligibilityAnswer> answers(Facts facts, List<Facts> titles, OptionalLong firm) {
    var open = rounds.open();
    var today = clock.today();
    var inForce = rules.inForce(today);
    var supposed = supposed(facts, today);
    return measures.all().stream().filter(measure -> inForce.containsKey(measure.getCode()))
        .map(measure -> measure.getInstrument() == Instrument.VOUCHER
            ? answer(measure, inForce.get(measure.getCode()), facts, firm, open, today)
            : benefit(measure, inForce.get(measure.getCode()), supposed, titles, today)).toList();
  }

  /** Where nothing else is said, last year is rewarded, nothing was awarded before and nobody else gave anything. */
  private static Facts supposed(Facts facts, LocalDate today) {
    var usual = Facts.NONE.with(Fact.POLICY_YEAR, today.getYear() - 1).with(Fact.AWARD_TIMES, 0).with(Fact.AWARD_TIMES_AT_LEVEL, 0)
        .with(Fact.AWARD_TIMES_FOR_MATTER, 0).with(Fact.OTHER_FUNDS, Money.ZERO);
    return DerivedFacts.complete(usual.with(facts));
  }

  /** A measure that rewards titles is asked about each the firm holds; the best answer counts. */
  private static EligibilityAnswer benefit(Measure measure, RuleVersion rule, Facts facts, List<Facts> titles,
      LocalDate today) {
    var asked = titles.isEmpty() || !rule.asks(Stage.ELIGIBLE).contains(Fact.CERT_KIND) ? List.of(Facts.NONE) : titles;
    var entitled = asked.stream().map(title -> rule.entitle(today, facts.with(title), Before.NOTHING)).min(BEST).orElseThrow();
    return new EligibilityAnswer(measure, rule, entitled.verdict(), null, null, entitled.calculation());
  }

  private EligibilityAnswer answer(Measure measure, RuleVersion rule, Facts facts, OptionalLong firm, List<Round> open,
      LocalDate today) {
    var county = facts.get(Fact.FIRM_COUNTY).map(String.class::cast);
    var round = nearest(measure, county, open);
    var verdict = rule.judge(Stage.ELIGIBLE, today, facts.with(round.map(known::ofRound).orElseGet(this::anywhere)));
    var paying = round.filter(one -> one.getMeasures().contains(measure.getCode())).orElse(null);
    var estimate = paying == null || verdict.result() == OutcomeResult.FAIL ? null : estimate(paying, firm);
    return new EligibilityAnswer(measure, rule, verdict, paying, estimate, null);
  }

  /** The round that serves the county and pays the measure; failing that, one that comes near, to say what is missing. */
  private static Optional<Round> nearest(Measure measure, Optional<String> county, List<Round> open) {
    var group = open.stream().filter(round -> round.getMeasureGroup().equals(measure.getGroup())).toList();
    return group.stream().filter(round -> county.filter(round::serves).isPresent()
            && round.getMeasures().contains(measure.getCode())).findFirst()
        .or(() -> group.stream().filter(round -> county.filter(round::serves).isPresent()).findFirst())
        .or(() -> group.stream().filter(round -> round.getMeasures().contains(measure.getCode())).findFirst());
  }

  /** While no round is open the policy itself is asked: it serves every county of the city. */
  private Facts anywhere() {
    return Facts.NONE.with(Fact.ROUND_COUNTIES, lists.counties().stream().map(County::getCode).toList());
  }

  private Estimate estimate(Round round, OptionalLong firm) {
    var year = firm.isPresent() ? rounds.firmYear(round, firm.getAsLong())
        : new Counter(round.getFirmYearCap(), Money.ZERO, Money.ZERO);
    return new Estimate(year.cap(), year.committed().plus(year.paid()), rounds.pool(round).left());
  }
}
