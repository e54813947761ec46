package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.money.Money;
import kechuang.registry.entity.RegisterKind;

/**
 * What somebody was given under a measure before.
 *
 * @param group of the measure
 * @param matter what it was given for, for instance {@code KEY_LAB/2015} or {@code 2015}
 * @param level of the title it was given for; null where it was for none
 * @param age of the patent it was given for, in years; null where it was for none, or whatever its age
 * @param on the day the money was committed
 * @param running whether it is a grant whose project is not accepted yet, and was not ended
 */
public record PastBenefit(String measure, String group, String matter, String level, Long age, LocalDate on, Money amount,
    boolean running) {

  private static final Pattern OF_YEAR = Pattern.compile("/\\d{4}$");
  private static final Set<String> REGISTERED = Stream.concat(Fact.CERT_KIND.codes().stream(),
      Stream.of(RegisterKind.values()).map(Enum::name)).collect(Collectors.toUnmodifiableSet());

  /** A matter without the year it is of. */
  public static String name(String matter) {
    return OF_YEAR.matcher(matter).replaceFirst("");
  }

  /**
   * What benefits are compared by: a laboratory whatever its level and year, one patent, a firm's year; and of a matter that no
   * register knows the name that the firm gives it, of its year.
   */
  public static String subject(String matter) {
    return isRegistered(matter) ? name(matter) : matter;
  }

  /** A matter that no register knows, by the firm's own name for it and its year; no name makes it look like an entry of a register. */
  public static String called(String name, int year) {
    return (isRegistered(name) ? "'" + name : name) + "/" + year;
  }

  private static boolean isRegistered(String matter) {
    return REGISTERED.contains(matter.split("/", 2)[0]);
  }

  /** Whether what was given for one matter counts against another: it is the same one, or one of them is the year the other is named in. */
  public static boolean counts(String earlier, String matter) {
    return subject(earlier).equals(subject(matter)) || isOfYear(earlier, matter) || isOfYear(matter, earlier);
  }

  private static boolean isOfYear(String named, String year) {
    return !isRegistered(named) && named.endsWith("/" + year);
  }
}
