package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kechuang.registry.entity.RegisterKind;

/**
 * Asks measures about very many applicants. It answers as {@link Question#answer} does, only shorter and sooner: it stops
 * at the first condition that turns somebody away, and does not work out what so much is missing for that nobody would
 * ask.
 * For one thread.
 */
public final class Matcher {

  private final LocalDate day;
  private final Map<Long, Prepared> rules = new HashMap<>();
  private final Map<String, Remembered<OutcomeResult>> predicates = new HashMap<>();

  public Matcher(LocalDate day) {
    this.day = day;
  }

  public Match match(Question question) {
    var prepared = rules.computeIfAbsent(question.rule().getId(), id -> new Prepared(question.rule()));
    var variants = question.variants(prepared.asked);
    if (variants.size() == 1 && question.past().isEmpty()) {
      return prepared.matches.of(dated(variants.get(0).facts())).about(variants.get(0).matter());
    }
    var best = question.best(day);
    return Match.of(question.rule(), best.entitlement()).about(best.matter());
  }

  private Facts dated(Facts facts) {
    return facts.knows(Fact.TODAY) ? facts : facts.with(Fact.TODAY, day);
  }

  private Remembered<OutcomeResult> remembered(Predicate predicate, String expression) {
    return predicates.computeIfAbsent(expression, text -> new Remembered<>(predicate.asks(), predicate::test));
  }

  private record Step(String code, Set<Fact> asks, Remembered<OutcomeResult> test) {
  }

  /** A rule taken apart once. */
  private final class Prepared {

    private final RuleVersion rule;
    private final Set<RegisterKind> asked;
    private final List<Step> steps;
    private final Remembered<Match> matches;

    Prepared(RuleVersion rule) {
      this.rule = rule;
      this.asked = Question.asked(rule);
      this.steps = rule.conditionsAt(Stage.ELIGIBLE).stream().map(condition -> {
        var predicate = Predicate.of(condition.getExpression());
        return new Step(condition.getCode(), predicate.asks(), remembered(predicate, condition.getExpression()));
      }).toList();
      var asks = EnumSet.copyOf(rule.asks(Stage.ELIGIBLE));
      rule.terms().ifPresent(terms -> asks.addAll(terms.asks()));
      // What a derived fact follows from is named where it is missing.
      List.copyOf(asks).forEach(fact -> DerivedFacts.saidAs(fact).forEach(asks::add));
      this.matches = new Remembered<>(asks, this::work);
    }

    private Match work(Facts facts) {
      var missing = EnumSet.noneOf(Fact.class);
      for (var step : steps) {
        switch (step.test.of(facts)) {
          case FAIL -> {
            return Match.refused(step.code);
          }
          case UNKNOWN -> step.asks.stream().filter(fact -> !facts.knows(fact)).flatMap(DerivedFacts::saidAs)
              .filter(fact -> !facts.knows(fact)).forEach(missing::add);
          case PASS -> { }
        }
      }
      return missing.size() > Match.FEW ? Match.unknown(missing)
          : Match.of(rule, rule.entitle(day, facts, Before.NOTHING));
    }
  }
}
