package kechuang.scheme.entity;

import java.util.Set;

/** A yes-or-no question about facts, written in the small language of {@link Expression}. */
public final class Predicate {

  /** Characters; a rule that needs more is several conditions. */
  public static final int MAX_LENGTH = Expression.MAX_LENGTH;

  private static final Compiled<Predicate> COMPILED = new Compiled<>(text -> new Predicate(Expression.question(text)));

  private final Expression expression;

  private Predicate(Expression expression) {
    this.expression = expression;
  }

  /** Compiles the expression, or refuses it with line, column and what the compiler says. Compiled ones are kept. */
  public static Predicate of(String expression) {
    return COMPILED.get(expression);
  }

  /** The facts the expression names. */
  public Set<Fact> asks() {
    return expression.asks();
  }

  /** Yes, no, or unknown when the answer hangs on a fact that is not known. */
  public OutcomeResult test(Facts facts) {
    return expression.answer(facts).map(answer -> (Boolean) answer ? OutcomeResult.PASS : OutcomeResult.FAIL)
        .orElse(OutcomeResult.UNKNOWN);
  }
}
