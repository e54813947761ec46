package kechuang.scheme.entity;

import java.util.Optional;
import java.util.Set;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;

/** A whole number worked out from facts, written in the small language of {@link Expression}: fen, pieces, people. */
public final class Quantity {

  private static final Compiled<Quantity> COMPILED = new Compiled<>(text -> new Quantity(text, Expression.quantity(text)));

  private final String text;
  private final Expression expression;

  private Quantity(String text, Expression expression) {
    this.text = text;
    this.expression = expression;
  }

  /** Compiles the expression, or refuses it with line, column and what the compiler says. Compiled ones are kept. */
  public static Quantity of(String expression) {
    return COMPILED.get(expression);
  }

  /** The same for an amount in fen; refused where it counts something else, at its place. */
  public static Quantity ofMoney(String expression) {
    var quantity = of(expression);
    if (!quantity.expression.unit().fits(Units.Unit.MONEY)) {
      throw new RuleViolation("scheme.rule.no-money", 1, 1);
    }
    return quantity;
  }

  /** The same for what is counted: pieces, days, people, rates; refused where it is an amount. */
  public static Quantity ofNumber(String expression) {
    var quantity = of(expression);
    if (quantity.expression.unit().money() != 0) {
      throw new RuleViolation("scheme.rule.no-number", 1, 1);
    }
    return quantity;
  }

  /** The facts the expression names. */
  public Set<Fact> asks() {
    return expression.asks();
  }

  /** Empty when a fact it hangs on is not known; less than nothing counts as nothing. */
  public Optional<Long> of(Facts facts) {
    return expression.answer(facts).map(answer -> Math.max((Long) answer, 0L));
  }

  /** The same as an amount, where the number is one of fen. */
  public Optional<Money> money(Facts facts) {
    return of(facts).map(fen -> {
      if (fen > Money.MOST_FEN) {
        throw new RuleViolation("money.too-large");
      }
      return Money.ofFen(fen);
    });
  }

  @Override
  public String toString() {
    return text;
  }
}
