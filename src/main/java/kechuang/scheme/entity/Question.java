package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What one measure is asked about an applicant.
 *
 * @param round the round that a voucher would come from; null where there is none
 * @param titles what the applicant holds, each with its facts
 * @param past what the applicant was given before
 */
public record Question(Measure measure, RuleVersion rule, Round round, Facts facts, List<Facts> titles, Past past) {

  /** What can be had before what is not known yet, the most in front. */
  private static final Comparator<Entitlement> BEST = Comparator
      .comparing((Entitlement one) -> one.verdict().result(), OutcomeResult.BEST_FIRST)
      .thenComparing(Entitlement::amount, Comparator.reverseOrder());

  public Question {
    titles = List.copyOf(titles);
  }

  /** A measure that rewards titles is asked about each that is held, any other once. */
  List<Facts> variants(boolean asksTitles) {
    return asksTitles && !titles.isEmpty() ? titles.stream().map(facts::with).toList() : List.of(facts);
  }

  /** The same with what is said beside what is known; what is known already stays. */
  public Question saying(Facts said) {
    var more = said.only(said.known().stream().filter(fact -> !facts.knows(fact) || fact == Fact.OTHER_FUNDS).toList());
    return new Question(measure, rule, round, DerivedFacts.complete(facts.with(more)), titles, past);
  }

  static boolean asksTitles(RuleVersion rule) {
    return rule.asks(Stage.ELIGIBLE).contains(Fact.CERT_KIND);
  }

  /** The whole answer with every reason; of several titles the one that comes to most counts. */
  public Entitlement answer(LocalDate day) {
    return variants(asksTitles(rule)).stream().map(known -> answer(known, day)).min(BEST).orElseThrow();
  }

  /** One answer for each title that the measure rewards, or the one answer where it asks for none. */
  public List<Entitlement> answers(LocalDate day) {
    return variants(asksTitles(rule)).stream().map(known -> answer(known, day)).toList();
  }

  private Entitlement answer(Facts known, LocalDate day) {
    return past.isEmpty() ? rule.entitle(day, known, Before.NOTHING)
        : rule.entitle(day, known.with(past.about(measure.getCode(), known, day)), past.before(measure.getCode(), day));
  }

  public boolean isForVouchers() {
    return measure.getInstrument() == Instrument.VOUCHER;
  }

  /** The round, where it pays this very measure. */
  public boolean isPayable() {
    return round != null && round.getMeasures().contains(measure.getCode());
  }
}
