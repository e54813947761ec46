package kechuang.scheme.boundary;

import kechuang.money.Money;
import kechuang.scheme.entity.Match;

/** What a rule would change for a firm against the one in force. */
public enum BenchChange {
  GAINS, MORE, LESS, LOSES, SAME, NEITHER;

  /**
   * What becomes of a firm; an amount that is not known counts as none.
   *
   * @param before null where no rule is in force for the firm
   */
  static BenchChange of(Match before, Match after) {
    var had = before != null && before.isPassed();
    if (!had || !after.isPassed()) {
      return had ? LOSES : after.isPassed() ? GAINS : NEITHER;
    }
    var compared = worth(after).compareTo(worth(before));
    return compared > 0 ? MORE : compared < 0 ? LESS : SAME;
  }

  static Money worth(Match match) {
    return match == null || !match.isPassed() || match.amount() == null ? Money.ZERO : match.amount();
  }
}
