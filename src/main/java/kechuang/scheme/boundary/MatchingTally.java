package kechuang.scheme.boundary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kechuang.money.Money;
import kechuang.scheme.entity.Match;
import kechuang.scheme.entity.RuleVersion;

/** How many firms one measure is for, as far as a run has come. */
final class MatchingTally {

  /** A condition of one version: a county's own version has conditions of its own. */
  private record Hindrance(long rule, String condition) {
  }

  private static final Comparator<Map.Entry<Hindrance, Integer>> MOST = Map.Entry.<Hindrance, Integer>comparingByValue()
      .thenComparing(Map.Entry::getKey, Comparator.comparing(Hindrance::condition).thenComparing(Hindrance::rule).reversed());

  private final RuleVersion rule;
  private final Map<Hindrance, Integer> turnedAway = new HashMap<>();
  private int passed;
  private int likely;
  private int unknown;
  private int failed;
  private Money amount = Money.ZERO;

  /** @param rule named where no condition turned anybody away */
  MatchingTally(RuleVersion rule) {
    this.rule = rule;
  }

  void add(RuleVersion by, Match match) {
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
        turnedAway.merge(new Hindrance(by.getId(), match.against()), 1, Integer::sum);
      }
    }
  }

  /** The version that the condition which turned most away is of. */
  long ruleId() {
    return most().map(Hindrance::rule).orElseGet(rule::getId);
  }

  private Optional<Hindrance> most() {
    return turnedAway.entrySet().stream().max(MOST).map(Map.Entry::getKey);
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
    return most().map(Hindrance::condition).orElse(null);
  }

  int turnedAway() {
    return most().map(turnedAway::get).orElse(0);
  }
}
