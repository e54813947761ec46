package kechuang.platform.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import kechuang.fault.RuleViolation;

/** The named filters of lists, as they come in the address; what is left out is not asked. */
public final class Filters {

  private Filters() {
  }

  /** A filter whose values are names of the domain, such as a state. */
  public static <E extends Enum<E>> E oneOf(Class<E> names, String filter, String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(names.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst()
        .orElseThrow(() -> new RuleViolation("list.filter", filter, all(names)).about(filter));
  }

  private static <E extends Enum<E>> String all(Class<E> names) {
    return Arrays.stream(names.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** A filter by id. */
  public static Long id(String filter, String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new RuleViolation("list.filter-number", filter).about(filter);
    }
    return Long.valueOf(text);
  }

  /** A filter by year. */
  public static Integer year(String filter, String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{4}")) {
      throw new RuleViolation("list.filter-number", filter).about(filter);
    }
    return Integer.valueOf(text);
  }

  /** A day, {@code 2017-03-06}. */
  public static LocalDate day(String filter, String text) {
    try {
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : refuse(filter);
    } catch (DateTimeException e) {
      return refuse(filter);
    }
  }

  private static LocalDate refuse(String filter) {
    throw new RuleViolation("list.filter-day", filter).about(filter);
  }
}
