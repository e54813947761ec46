package kechuang.scheme.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.money.Money;
import kechuang.scheme.entity.DerivedFacts;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Past;
import kechuang.scheme.entity.Question;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RuleVersion;

/** What all measures of a day ask. It is made once and asked of one firm or of very many; nothing of it changes. */
public final class QuestionSheet {

  private final LocalDate day;
  private final List<Measure> measures;
  private final Map<String, RuleVersion> rules;
  private final Map<Round, Facts> open;
  private final Facts anywhere;

  /**
   * @param rules those in force, by the codes of their measures
   * @param open the rounds that take applications, those that close first in front, each with its facts
   * @param anywhere the facts of no round in particular
   */
  QuestionSheet(LocalDate day, List<Measure> measures, Map<String, RuleVersion> rules, Map<Round, Facts> open,
      Facts anywhere) {
    this.day = day;
    this.measures = measures.stream().filter(measure -> rules.containsKey(measure.getCode())).toList();
    this.rules = rules;
    this.open = open;
    this.anywhere = anywhere;
  }

  LocalDate day() {
    return day;
  }

  List<Measure> measures() {
    return measures;
  }

  RuleVersion rule(Measure measure) {
    return rules.get(measure.getCode());
  }

  List<Round> rounds() {
    return List.copyOf(open.keySet());
  }

  /** One question for each measure, in the order of the package. */
  List<Question> about(Facts facts, List<Facts> titles, Past past) {
    var supposed = supposed(facts);
    var county = facts.get(Fact.FIRM_COUNTY).map(String.class::cast);
    return measures.stream().map(measure -> measure.getInstrument() == Instrument.VOUCHER
        ? voucher(measure, facts, nearest(measure, county))
        : new Question(measure, rule(measure), null, supposed, titles, past)).toList();
  }

  /** One measure by a version of its rule, about the year that it rewards. */
  Question question(Measure measure, RuleVersion rule, Candidate one, int year) {
    return new Question(measure, rule, null, supposed(one.facts().with(Fact.POLICY_YEAR, year)), one.titles(), one.past());
  }

  private Question voucher(Measure measure, Facts facts, Optional<Round> round) {
    return new Question(measure, rule(measure), round.orElse(null), facts.with(round.map(open::get).orElse(anywhere)),
        List.of(), Past.NONE);
  }

  /** Where nothing else is said, last year is rewarded, nothing was awarded before and nobody else gave anything. */
  private Facts supposed(Facts facts) {
    var usual = Facts.NONE.with(Fact.POLICY_YEAR, policyYear()).with(Fact.AWARD_TIMES, 0)
        .with(Fact.AWARD_TIMES_AT_LEVEL, 0)
        .with(Fact.AWARD_TIMES_FOR_MATTER, 0).with(Fact.OTHER_FUNDS, Money.ZERO);
    return DerivedFacts.complete(usual.with(facts));
  }

  int policyYear() {
    return day.getYear() - 1;
  }

  /** The round that serves the county and pays the measure; failing that, one that comes near, to say what lacks. */
  private Optional<Round> nearest(Measure measure, Optional<String> county) {
    return Stream.of(group(measure).filter(round -> serves(round, county) && pays(round, measure)),
        group(measure).filter(round -> serves(round, county)), group(measure).filter(round -> pays(round, measure)))
        .flatMap(some -> some).findFirst();
  }

  private Stream<Round> group(Measure measure) {
    return open.keySet().stream().filter(round -> round.getMeasureGroup().equals(measure.getGroup()));
  }

  private static boolean serves(Round round, Optional<String> county) {
    return county.filter(round::serves).isPresent();
  }

  private static boolean pays(Round round, Measure measure) {
    return round.getMeasures().contains(measure.getCode());
  }
}
