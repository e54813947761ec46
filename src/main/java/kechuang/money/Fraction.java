package kechuang.money;

import java.io.Serializable;
import kechuang.fault.RuleViolation;

/**
 * An exact part of a whole, such as 180 of 360 days; it may be more than the whole.
 *
 * @param part nought or more
 * @param whole more than nought
 */
public record Fraction(long part, long whole) implements Serializable {

  public Fraction {
    if (part < 0 || whole <= 0) {
      throw new RuleViolation("money.fraction-out-of-range", part, whole);
    }
  }

  public static Fraction of(Rate rate) {
    return new Fraction(rate.perTenThousand(), Rate.WHOLE);
  }
}
