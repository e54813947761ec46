package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.regex.Pattern;
import kechuang.money.Money;

/**
 * What somebody was given under a measure before.
 *
 * @param group of the measure
 * @param matter what it was given for, for instance {@code KEY_LAB/2015} or {@code 2015}
 * @param level of the title it was given for; null where it was for none
 * @param age of the patent it was given for, in years; null where it was for none, or whatever its age
 * @param on the day the money was committed
 */
public record PastBenefit(String measure, String group, String matter, String level, Long age, LocalDate on, Money amount) {

  private static final Pattern OF_YEAR = Pattern.compile("/\\d{4}$");

  /** What benefits are compared by: a laboratory whatever its level and year, one patent, or a firm's year. */
  public static String subject(String matter) {
    return OF_YEAR.matcher(matter).replaceFirst("");
  }
}
