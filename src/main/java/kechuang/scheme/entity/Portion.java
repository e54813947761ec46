package kechuang.scheme.entity;

import java.io.Serializable;
import kechuang.fault.RuleViolation;

/**
 * So much of something: 3.5 % is 35 of 1000. Sizes are compared by multiplying both sides with whole numbers, so that
 * nothing is rounded.
 *
 * @param whole one, or a hundred, a thousand, …: the smallest that the share can be written with
 */
public record Portion(long part, long whole) implements Serializable {

  public static final Portion WHOLE = new Portion(1, 1);

  private static final long HUNDRED = 100;
  private static final long SMALLEST = 1_000_000;
  private static final long MOST = 1_000_000_000;
  private static final String PERCENT = "[0-9]{1,7}(\\.[0-9]{1,4})?";

  public Portion {
    if (part <= 0 || part > MOST || whole <= 0) {
      throw new RuleViolation("scheme.row.share");
    }
  }

  /** As a person writes it, in per cent: 115, 3.5; with at most four decimals. */
  public static Portion parsePercent(String typed) {
    var text = typed == null ? "" : typed.strip();
    if (!text.matches(PERCENT)) {
      throw new RuleViolation("scheme.row.share");
    }
    var point = text.indexOf('.');
    var decimals = point < 0 ? "" : text.substring(point + 1);
    var whole = HUNDRED;
    for (int i = 0; i < decimals.length(); i++) {
      whole *= 10;
    }
    return of(Long.parseLong((point < 0 ? text : text.substring(0, point)) + decimals), whole);
  }

  /** In its smallest form; refused where it is no share in per cent with four decimals. */
  public static Portion of(long part, long whole) {
    if (part > 0 && part % whole == 0) {
      return new Portion(part / whole, 1);
    }
    var shortest = part;
    var base = whole;
    while (base > HUNDRED && shortest % 10 == 0) {
      shortest /= 10;
      base /= 10;
    }
    if (base < HUNDRED || base > SMALLEST || Long.toString(base).replace("0", "").length() != 1
        || !Long.toString(base).startsWith("1")) {
      throw new RuleViolation("scheme.row.share");
    }
    return new Portion(shortest, base);
  }

  public boolean isWhole() {
    return part == whole;
  }

  /** In per cent, without the sign: 115, 3.5, 200. */
  public String percent() {
    if (whole == 1) {
      return part + "00";
    }
    var decimals = Long.toString(whole / HUNDRED).length() - 1;
    if (decimals == 0) {
      return Long.toString(part);
    }
    var digits = Long.toString(part);
    var padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    return padded.substring(0, padded.length() - decimals) + "." + padded.substring(padded.length() - decimals);
  }
}
