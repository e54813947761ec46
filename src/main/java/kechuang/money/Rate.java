package kechuang.money;

import java.io.Serializable;
import java.math.BigDecimal;
import kechuang.fault.RuleViolation;

/** A share between nothing and everything, with at most four decimals: 0.5 is fifty per cent. */
public record Rate(BigDecimal fraction) implements Serializable {

  public Rate {
    if (fraction == null || fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0
        || fraction.stripTrailingZeros().scale() > 4) {
      throw new RuleViolation("money.rate-out-of-range", fraction);
    }
  }

  public static Rate of(String fraction) {
    return new Rate(new BigDecimal(fraction));
  }

  /** As a reader expects it: {@code 50%}, {@code 12.5%}. */
  @Override
  public String toString() {
    return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /** The smallest whole number of items that is at least this share of {@code n}; used for random samples. */
  public int ofCountRoundedUp(int n) {
    return fraction.multiply(BigDecimal.valueOf(n)).setScale(0, java.math.RoundingMode.CEILING).intValueExact();
  }
}
