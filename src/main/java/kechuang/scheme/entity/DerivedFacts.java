package kechuang.scheme.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.money.Money;

/** Facts that follow from others. */
public final class DerivedFacts {

  private static final Map<Fact, List<Fact>> SOURCES = Map.of(Fact.RND_AMOUNT, List.of(Fact.RND_STATISTICS, Fact.RND_TAX),
      Fact.RND_BEFORE, List.of(Fact.RND_STATISTICS_BEFORE, Fact.RND_TAX_BEFORE));

  private DerivedFacts() {
  }

  /**
   * The same and what follows: R&D counts with the lower of what statistics and the tax return say, and is unknown while one of
   * the two is.
   */
  public static Facts complete(Facts facts) {
    var more = facts;
    for (var derived : SOURCES.entrySet()) {
      if (derived.getValue().stream().allMatch(facts::knows)) {
        more = more.with(derived.getKey(), derived.getValue().stream().map(source -> (Money) facts.get(source).orElseThrow())
            .reduce(Money::min).orElseThrow());
      }
    }
    return more;
  }

  /** What has to be said for a fact to be known: itself, or what it follows from. */
  public static Stream<Fact> saidAs(Fact fact) {
    return SOURCES.getOrDefault(fact, List.of(fact)).stream();
  }
}
