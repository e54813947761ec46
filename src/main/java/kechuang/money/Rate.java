package kechuang.money;

import java.io.Serializable;
import java.math.BigDecimal;
import kechuang.fault.RuleViolation;

/** A share between nothing and everything, with at most four decimals: 0.5 is fifty per cent. */
public record Rate(BigDecimal fraction) implements Serializable {

  /** As many parts make one. */
  public static final long WHOLE = 10_000;

  public Rate {
    if (fraction == null || fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0
        || fraction.stripTrailingZeros().scale() > 4) {
      throw new RuleViolation("money.rate-out-of-range", fraction);
    }
  }

  public static Rate of(String fraction) {
    return new Rate(new BigDecimal(fraction));
  }

  /** What people write: 50 or 50% for one half. */
  public static Rate parsePercent(String typed) {
    var text = typed.strip().replaceAll("[%％]$", "").strip();
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
      throw new RuleViolation("money.percent-malformed");
    }
    return new Rate(new BigDecimal(text).movePointLeft(2));
  }

  /** Whole ten-thousandths, for facts in rules: integers compare exactly. */
  public long perTenThousand() {
    return fraction.movePointRight(4).longValueExact();
  }

  public static Rate ofTenThousandths(long parts) {
    return new Rate(BigDecimal.valueOf(parts, 4));
  }

  public boolean isLessThan(Rate other) {
    return fraction.compareTo(other.fraction) < 0;
  }

  public boolean isZero() {
    return fraction.signum() == 0;
  }

  /** 50 for one half, as a form shows it. */
  public String percent() {
    return fraction.movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /** As a reader expects it: {@code 50%}, {@code 12.5%}. */
  @Override
  public String toString() {
    return percent() + "%";
  }

  /** The smallest whole number of items that is at least this share of {@code n}; used for random samples. */
  public int ofCountRoundedUp(int n) {
    return fraction.multiply(BigDecimal.valueOf(n)).setScale(0, java.math.RoundingMode.CEILING).intValueExact();
  }
}
