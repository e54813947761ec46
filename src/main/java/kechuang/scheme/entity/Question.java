package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kechuang.registry.entity.RegisterKind;

/**
 * What one measure is asked about an applicant.
 *
 * @param round the round that a voucher would come from; null where there is none
 * @param matters what the applicant has that can be rewarded by itself
 * @param past what the applicant was given before
 */
public record Question(Measure measure, RuleVersion rule, Round round, Facts facts, List<Matter> matters, Past past) {

  /** What can be had before what is not known yet, the most in front. */
  private static final Comparator<Answer> BEST = Comparator
      .comparing((Answer one) -> one.entitlement().verdict().result(), OutcomeResult.BEST_FIRST)
      .thenComparing(one -> one.entitlement().amount(), Comparator.reverseOrder());

  public Question {
    matters = List.copyOf(matters);
  }

  /**
   * What is known for one of the matters that a measure is about.
   *
   * @param matter by its name; empty where the measure is about none
   */
  record Variant(String matter, Facts facts) {

    private Variant with(Matter more) {
      return new Variant(matter.isEmpty() ? more.name() : matter + " " + more.name(), facts.with(more.facts()));
    }
  }

  /**
   * An answer and what it is about.
   *
   * @param matter its name; empty where the measure is about none
   */
  public record Answer(String matter, Entitlement entitlement) {
  }

  /** The same with what is said beside what is known; what is known already stays. */
  public Question saying(Facts said) {
    var more = said.only(said.known().stream().filter(fact -> !facts.knows(fact) || fact == Fact.OTHER_FUNDS).toList());
    return new Question(measure, rule, round, DerivedFacts.complete(facts.with(more)), matters, past);
  }

  /** A measure that is about matters of some kinds is asked about each that there is, any other once. */
  List<Variant> variants(Set<RegisterKind> kinds) {
    var variants = List.of(new Variant("", facts));
    for (var kind : kinds) {
      var some = matters.stream().filter(matter -> matter.kind() == kind).toList();
      variants = some.isEmpty() ? variants
          : variants.stream().flatMap(one -> some.stream().map(one::with)).toList();
    }
    return variants;
  }

  /** A title that is still to be given is about nothing that registers know. */
  static Set<RegisterKind> asked(RuleVersion rule) {
    return rule.title().isPresent() ? Set.of() : Matter.asked(rule.asks(Stage.ELIGIBLE));
  }

  /** The whole answer with every reason; of several matters the one that comes to most counts. */
  public Entitlement answer(LocalDate day) {
    return best(day).entitlement();
  }

  /** The one of all answers that comes to most, with what it is about. */
  public Answer best(LocalDate day) {
    return answers(day).stream().min(BEST).orElseThrow();
  }

  /** The answer about one matter; about nothing that registers know where it is empty, or there no more. */
  public Answer about(String matter, LocalDate day) {
    var one = variant(matter);
    return new Answer(one.matter(), entitle(one, day));
  }

  /** What is known where it is about one matter. */
  public Facts factsAbout(String matter) {
    return variant(matter).facts();
  }

  private Variant variant(String matter) {
    return variants(asked(rule)).stream().filter(one -> one.matter().equals(matter)).findFirst().orElse(new Variant("", facts));
  }

  /** What it can be about, of what registers know. */
  public List<String> matterNames() {
    return variants(asked(rule)).stream().map(Variant::matter).filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** One answer for each matter that the measure rewards, or the one answer where it rewards none. */
  public List<Answer> answers(LocalDate day) {
    return variants(asked(rule)).stream().map(one -> new Answer(one.matter(), entitle(one, day))).toList();
  }

  private Entitlement entitle(Variant one, LocalDate day) {
    return past.isEmpty() ? rule.entitle(day, one.facts(), Before.NOTHING)
        : rule.entitle(day, one.facts().with(past.about(measure.getCode(), one.matter(), one.facts(), day)),
            past.before(measure.getCode(), day));
  }

  public boolean isForVouchers() {
    return measure.getInstrument() == Instrument.VOUCHER;
  }

  /** The round, where it pays this very measure. */
  public boolean isPayable() {
    return round != null && round.getMeasures().contains(measure.getCode());
  }
}
