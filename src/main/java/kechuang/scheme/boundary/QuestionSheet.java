package kechuang.scheme.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kechuang.money.Money;
import kechuang.scheme.entity.DerivedFacts;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Matter;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Past;
import kechuang.scheme.entity.Question;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RuleBook;
import kechuang.scheme.entity.RuleVersion;

/** What all measures of a day ask. It is made once and asked of one firm or of very many; nothing of it changes. */
public final class QuestionSheet {

  private final LocalDate day;
  private final List<Measure> measures;
  private final RuleBook rules;
  private final Map<Optional<String>, List<Asked>> asked = new ConcurrentHashMap<>();
  private final Map<Round, Facts> open;
  private final Map<Place, Optional<Round>> nearest = new ConcurrentHashMap<>();
  private final Facts anywhere;

  /**
   * @param rules those in force
   * @param open the rounds that take applications, those that close first in front, each with its facts
   * @param anywhere the facts of no round in particular
   */
  QuestionSheet(LocalDate day, List<Measure> measures, RuleBook rules, Map<Round, Facts> open,
      Facts anywhere) {
    this.day = day;
    this.measures = measures.stream().filter(measure -> rules.has(measure.getCode())).toList();
    this.rules = rules;
    this.open = open;
    this.anywhere = anywhere;
  }

  LocalDate day() {
    return day;
  }

  /** Those that firms of a county are asked; null for all that anybody is. */
  List<Measure> measures(String county) {
    return county == null ? measures : asked(Optional.of(county)).stream().map(Asked::measure).toList();
  }

  /** A measure with the rule that holds for the firms of a county. */
  private record Asked(Measure measure, RuleVersion rule) {
  }

  /** Of all measures those that a county's firms are asked; where no county is known, the city's. */
  private List<Asked> asked(Optional<String> county) {
    return asked.computeIfAbsent(county, of -> measures.stream().flatMap(measure ->
        rules.rule(measure.getCode(), of).map(rule -> new Asked(measure, rule)).stream()).toList());
  }

  /** Some rule of the measure, the city's if it has one. */
  RuleVersion anyRule(Measure measure) {
    return rules.rules(measure.getCode()).get(0);
  }

  /** What holds of a measure for a firm of a county. */
  Optional<RuleVersion> rule(Measure measure, String county) {
    return rules.rule(measure.getCode(), Optional.ofNullable(county));
  }

  /** One question for each measure of the firm's county, in the order of the package. */
  List<Question> about(Facts facts, List<Matter> matters, Past past) {
    var supposed = supposed(facts);
    var county = facts.get(Fact.FIRM_COUNTY).map(String.class::cast);
    return asked(county).stream().map(one -> question(one.measure, one.rule, facts, supposed, matters, past, county)).toList();
  }

  /** The question of one measure, by this version of its rule, whether it is in force or not. */
  Question about(Measure measure, RuleVersion rule, Facts facts, List<Matter> matters, Past past) {
    return question(measure, rule, facts, supposed(facts), matters, past, facts.get(Fact.FIRM_COUNTY).map(String.class::cast));
  }

  /** One measure by a version of its rule, about the year that it rewards: no round and no other measure is asked for it. */
  static Question question(Measure measure, RuleVersion rule, Candidate one, int year) {
    return new Question(measure, rule, null, supposed(one.facts(), year), one.matters(), one.past());
  }

  private Question question(Measure measure, RuleVersion rule, Facts facts, Facts supposed, List<Matter> matters, Past past,
      Optional<String> county) {
    if (measure.getInstrument() != Instrument.VOUCHER) {
      return new Question(measure, rule, null, supposed, matters, past);
    }
    var round = nearest(measure, county);
    return new Question(measure, rule, round.orElse(null), facts.with(round.map(open::get).orElse(anywhere)), List.of(),
        Past.NONE);
  }

  /** Where nothing else is said, last year is rewarded, nothing was awarded before and nobody else gave anything. */
  private Facts supposed(Facts facts) {
    return supposed(facts, policyYear());
  }

  private static Facts supposed(Facts facts, int year) {
    var usual = Facts.NONE.with(Fact.POLICY_YEAR, year).with(Fact.AWARD_TIMES, 0)
        .with(Fact.AWARD_TIMES_AT_LEVEL, 0)
        .with(Fact.AWARD_TIMES_FOR_MATTER, 0).with(Fact.AWARD_TIMES_AT_STEP, 0).with(Fact.OTHER_FUNDS, Money.ZERO);
    return DerivedFacts.complete(usual.with(facts));
  }

  int policyYear() {
    return day.getYear() - 1;
  }

  /** A measure, for the firms of a county. */
  private record Place(String measure, Optional<String> county) {
  }

  /** The round that serves the county and pays the measure; failing that, one that comes near, to say what lacks. */
  private Optional<Round> nearest(Measure measure, Optional<String> county) {
    return nearest.computeIfAbsent(new Place(measure.getCode(), county), place -> search(measure, county));
  }

  private Optional<Round> search(Measure measure, Optional<String> county) {
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
