package kechuang.scheme.entity;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.money.Money;

/**
 * What a measure says about an applicant, and what it would give.
 *
 * @param calculation null where the applicant does not qualify or a fact that the amount hangs on is not known
 */
public record Entitlement(Verdict verdict, Calculation calculation) implements Serializable {

  /** What it comes to; nothing where it is refused or cannot be worked out yet. */
  public Money amount() {
    return calculation == null ? Money.ZERO : calculation.amount();
  }

  /**
   * What would have to be known for an answer, without what is of no use any more once something is against it.
   * Without an amount nothing is due, so what that hangs on has to be known too.
   */
  public List<Fact> missing(RuleVersion rule) {
    if (verdict.result() == OutcomeResult.FAIL) {
      return List.of();
    }
    var asked = rule.terms().map(Terms::asks).orElse(Set.of()).stream()
        .filter(fact -> calculation == null && !verdict.facts().knows(fact));
    return Stream.concat(verdict.missing().stream(), asked).flatMap(DerivedFacts::saidAs)
        .filter(fact -> !verdict.facts().knows(fact)).distinct().sorted().toList();
  }

  /** Of what the rule asks: facts that only the applicant has said. */
  public List<Fact> unconfirmed(RuleVersion rule) {
    var asked = Stream.concat(rule.asks(Stage.ELIGIBLE).stream(), rule.terms().map(Terms::asks).orElse(Set.of()).stream());
    return asked.flatMap(fact -> Stream.concat(Stream.of(fact), DerivedFacts.saidAs(fact)))
        .filter(fact -> verdict.facts().origin(fact).filter(Origin::isBareWord).isPresent()).distinct().sorted().toList();
  }

  public Optional<Calculation> worked() {
    return Optional.ofNullable(calculation);
  }

  /** All conditions hold and there is something to give. */
  public boolean isDue() {
    return verdict.passed() && calculation != null && calculation.isGiving();
  }
}
