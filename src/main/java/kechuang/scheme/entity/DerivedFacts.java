package kechuang.scheme.entity;

import kechuang.money.Money;

/** Facts that follow from others. */
public final class DerivedFacts {

  private DerivedFacts() {
  }

  /**
   * The same and what follows: R&D counts with the lower of what statistics and the tax return say, and is unknown while one of
   * the two is.
   */
  public static Facts complete(Facts facts) {
    return lower(lower(facts, Fact.RND_AMOUNT, Fact.RND_STATISTICS, Fact.RND_TAX), Fact.RND_BEFORE, Fact.RND_STATISTICS_BEFORE,
        Fact.RND_TAX_BEFORE);
  }

  private static Facts lower(Facts facts, Fact result, Fact one, Fact other) {
    return facts.knows(one) && facts.knows(other)
        ? facts.with(result, ((Money) facts.get(one).orElseThrow()).min((Money) facts.get(other).orElseThrow())) : facts;
  }
}
