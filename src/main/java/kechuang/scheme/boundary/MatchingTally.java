package kechuang.scheme.boundary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import kechuang.money.Money;
import kechuang.scheme.entity.Match;
import kechuang.scheme.entity.RuleVersion;

/** How many firms one measure is for, as far as a run has come. */
final class MatchingTally {

  private final RuleVersion rule;
  private final Map<String, Integer> turnedAway = new HashMap<>();
  private int passed;
  private int likely;
  private int unknown;
  private int failed;
  private Money amount = Money.ZERO;

  MatchingTally(RuleVersion rule) {
    this.rule = rule;
  }

  void add(Match match) {
    switch (match.result()) {
      case PASS -> {
        passed++;
        amount = match.amount() == null ? amount : amount.plus(match.amount());
      }
      case UNKNOWN -> {
        likely += match.isLikely() ? 1 : 0;
        unknown += match.isLikely() ? 0 : 1;
      }
      case FAIL -> {
        failed++;
        turnedAway.merge(match.against(), 1, Integer::sum);
      }
    }
  }

  RuleVersion rule() {
    return rule;
  }

  int passed() {
    return passed;
  }

  int likely() {
    return likely;
  }

  int unknown() {
    return unknown;
  }

  int failed() {
    return failed;
  }

  Money amount() {
    return amount;
  }

  /** The condition that turned most away, each firm being counted with the first that did; null if none did. */
  String against() {
    return turnedAway.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey).orElse(null);
  }

  int turnedAway() {
    return turnedAway.getOrDefault(against(), 0);
  }
}
