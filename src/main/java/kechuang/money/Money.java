package kechuang.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import kechuang.fault.RuleViolation;

/**
 * An amount in yuan, exact to the fen, never negative. It refuses what it cannot hold instead of rounding it away;
 * it rounds only where it is multiplied, half up to the fen, at the payment line.
 */
public record Money(BigDecimal yuan) implements Comparable<Money>, Serializable {

  /** The largest amount a column of the ledger holds: 9,999,999,999,999,999.99 yuan. */
  private static final BigDecimal LARGEST = new BigDecimal("9999999999999999.99");
  private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,2})?");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,2})?");
  private static final int FEN = 2;

  /** The same in fen. */
  public static final long MOST_FEN = 999_999_999_999_999_999L;

  public static final Money ZERO = new Money(BigDecimal.ZERO);

  public Money {
    if (yuan == null || yuan.signum() < 0) {
      throw new RuleViolation("money.negative");
    }
    if (yuan.precision() - yuan.scale() > 16 || yuan.compareTo(LARGEST) > 0) {
      throw new RuleViolation("money.too-large");
    }
    if (yuan.stripTrailingZeros().scale() > FEN) {
      throw new RuleViolation("money.too-fine", yuan.toPlainString());
    }
    yuan = yuan.setScale(FEN, RoundingMode.UNNECESSARY);
  }

  /** An amount written by the program, such as {@code "18000.00"}. */
  public static Money of(String yuan) {
    return new Money(new BigDecimal(yuan));
  }

  /** An amount in whole fen. */
  public static Money ofFen(long fen) {
    return new Money(BigDecimal.valueOf(fen, FEN));
  }

  /**
   * An amount as a person types it: plain digits, at most two decimals, commas only between thousands.
   * Signs, exponents, {@code NaN} and full-width digits are refused with a sentence each.
   */
  public static Money parse(String typed) {
    var text = typed.strip();
    if (text.codePoints().anyMatch(c -> c > 127 && Character.isDigit(c) || c == '\uFF0E' || c == '\uFF0C')) {
      throw new RuleViolation("money.full-width");
    }
    if (text.startsWith("-")) {
      throw new RuleViolation("money.negative");
    }
    if (text.matches("[0-9,]+\\.[0-9]{3,}")) {
      throw new RuleViolation("money.too-fine", text.length() > 40 ? text.substring(0, 40) : text);
    }
    if (text.matches("[0-9,]{17,}(\\.[0-9]*)?")) {
      throw new RuleViolation("money.too-large");
    }
    if (!WRITTEN.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
      throw new RuleViolation("money.malformed");
    }
    return of(text.replace(",", ""));
  }

  public static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(ZERO, Money::plus);
  }

  public Money plus(Money other) {
    return new Money(yuan.add(other.yuan));
  }

  /** Refuses to go below nothing: the caller must know that it may. */
  public Money minus(Money other) {
    return new Money(yuan.subtract(other.yuan));
  }

  /** What is left after taking {@code other} away, nothing if it is more than there is. */
  public Money minusOrZero(Money other) {
    return other.isMoreThan(this) ? ZERO : minus(other);
  }

  /** Half up to the fen. */
  public Money times(Rate rate) {
    return new Money(yuan.multiply(rate.fraction()).setScale(FEN, RoundingMode.HALF_UP));
  }

  /**
   * This amount × part / whole, half up to the fen; an empty whole gives nothing. Used for shares and for turning
   * an amount paid with tax into one without.
   */
  public Money timesRatio(Money part, Money whole) {
    return whole.isZero() ? ZERO
        : new Money(yuan.multiply(part.yuan).divide(whole.yuan, FEN, RoundingMode.HALF_UP));
  }

  /** This amount times all of these, half up to the fen once at the end. */
  public Money times(List<Fraction> fractions) {
    var above = yuan;
    var below = BigDecimal.ONE;
    for (var fraction : fractions) {
      above = above.multiply(BigDecimal.valueOf(fraction.part()));
      below = below.multiply(BigDecimal.valueOf(fraction.whole()));
    }
    return new Money(above.divide(below, FEN, RoundingMode.HALF_UP));
  }

  Money timesWeight(long part, long whole) {
    return new Money(yuan.multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(whole), FEN, RoundingMode.HALF_UP));
  }

  /** The largest whole number of units in this amount, for instance whole thousands. */
  public Money downTo(Money unit) {
    return new Money(yuan.divideToIntegralValue(unit.yuan).multiply(unit.yuan));
  }

  public boolean isMultipleOf(Money unit) {
    return downTo(unit).equals(this);
  }

  public Money min(Money other) {
    return isMoreThan(other) ? other : this;
  }

  public Money max(Money other) {
    return isMoreThan(other) ? this : other;
  }

  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  public boolean isZero() {
    return yuan.signum() == 0;
  }

  /** Whole fen, for facts in rules: integers compare exactly. */
  public long fen() {
    return yuan.movePointRight(FEN).longValueExact();
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }

  /** Two decimals, no grouping: {@code 18000.00}, as the HTTP interface writes it. */
  @Override
  public String toString() {
    return yuan.toPlainString();
  }

  /** Two decimals, grouped by thousands: {@code 18,000.00}, as pages write it. */
  public String grouped() {
    return String.format(java.util.Locale.ROOT, "%,.2f", yuan);
  }
}
