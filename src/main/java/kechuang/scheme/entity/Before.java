package kechuang.scheme.entity;

import java.util.Map;
import kechuang.money.Money;

/**
 * What an applicant was given before, as far as it counts against a benefit.
 *
 * @param paid by the codes of measures, in all
 * @param thisYear under the measure that is worked out, in the year
 */
public record Before(Map<String, Money> paid, Money thisYear) {

  public static final Before NOTHING = new Before(Map.of(), Money.ZERO);

  public Before {
    paid = Map.copyOf(paid);
  }

  Money paidUnder(String measure) {
    return paid.getOrDefault(measure, Money.ZERO);
  }
}
