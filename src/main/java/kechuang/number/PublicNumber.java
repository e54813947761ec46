package kechuang.number;

import java.util.Locale;
import java.util.regex.Pattern;
import kechuang.fault.RuleViolation;

/**
 * The number people read out on the telephone: a letter for the kind of thing, the year, a running number and a check
 * digit, for instance {@code V2017-0300-0182-7}. The check digit (ISO 7064, MOD 11,10) catches every single wrong
 * digit and nearly every swap of neighbours.
 */
public record PublicNumber(String text) {

  private static final Pattern FORM = Pattern.compile("([A-Z])([0-9]{4})-([0-9]{4})-([0-9]{4})-([0-9])");

  public PublicNumber {
    text = text.strip().toUpperCase(Locale.ROOT);
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new RuleViolation("number.malformed");
    }
    var digits = matcher.group(2) + matcher.group(3) + matcher.group(4);
    if (checkDigit(digits) != matcher.group(5).charAt(0) - '0') {
      throw new RuleViolation("number.check-digit");
    }
  }

  /** The number of the n-th thing of a kind in a year, n up to 99,999,999. */
  public static PublicNumber of(char kind, int year, long n) {
    var digits = "%04d%08d".formatted(year, n);
    return new PublicNumber("%s%s-%s-%s-%d".formatted(kind, digits.substring(0, 4), digits.substring(4, 8),
        digits.substring(8), checkDigit(digits)));
  }

  private static int checkDigit(String digits) {
    int product = 10;
    for (char digit : digits.toCharArray()) {
      int sum = (digit - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10;
  }

  @Override
  public String toString() {
    return text;
  }
}
