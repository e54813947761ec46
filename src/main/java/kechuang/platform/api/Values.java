package kechuang.platform.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;

/** Single values of a body: what each type takes, and the sentence for everything else. */
final class Values {

  /** One half of a pair without the other, which UTF-8 cannot write. */
  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");
  private static final String AMOUNT = "[0-9]{1,16}\\.[0-9]{2}";

  private static final Map<Class<?>, Function<JsonValue, Object>> READERS = Map.of(
      String.class, Values::text,
      Money.class, Values::money,
      LocalDate.class, Values::day,
      Instant.class, Values::instant,
      Long.class, Values::whole,
      long.class, Values::whole,
      Integer.class, value -> Math.toIntExact(bounded(value)),
      int.class, value -> Math.toIntExact(bounded(value)),
      Boolean.class, Values::truth,
      boolean.class, Values::truth);

  private Values() {
  }

  static boolean knows(Class<?> type) {
    return READERS.containsKey(type) || type.isEnum();
  }

  static Object read(Class<?> type, JsonValue json) {
    if (type.isEnum()) {
      return constant(type, json);
    }
    if (JsonValue.class.isAssignableFrom(type)) {
      return type.isInstance(json) ? json : refuse("body.wrong-type");
    }
    var reader = READERS.get(type);
    if (reader == null) {
      throw new IllegalStateException("no body holds a " + type.getName());
    }
    return reader.apply(json);
  }

  private static Object refuse(String key, Object... arguments) {
    throw new RuleViolation(key, arguments);
  }

  private static String string(JsonValue json, String key) {
    if (!(json instanceof JsonString string)) {
      throw new RuleViolation(key);
    }
    return string.getString();
  }

  private static Object text(JsonValue json) {
    var text = string(json, "text.not-text");
    return text.indexOf('\0') >= 0 || HALF_CHARACTER.matcher(text).find() ? refuse("text.control-characters") : text;
  }

  /** A number is refused: many partners' numbers are binary fractions. */
  private static Object money(JsonValue json) {
    var text = string(json, "money.not-text");
    // Says in so many words what is wrong, where it is one of the usual things.
    var amount = Money.parse(shortened(text, 60));
    return text.matches(AMOUNT) ? amount : refuse("money.two-decimals");
  }

  private static Object day(JsonValue json) {
    var text = string(json, "date.not-text");
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return refuse("date.malformed", shortened(text, 20));
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return refuse("date.no-such-day", text);
    }
  }

  private static Object instant(JsonValue json) {
    try {
      return OffsetDateTime.parse(string(json, "instant.malformed")).toInstant();
    } catch (DateTimeException e) {
      return refuse("instant.malformed");
    }
  }

  private static Object whole(JsonValue json) {
    try {
      return json instanceof JsonNumber number && number.isIntegral() ? number.longValueExact()
          : refuse("number.not-whole");
    } catch (ArithmeticException e) {
      return refuse("number.not-whole");
    }
  }

  private static long bounded(JsonValue json) {
    var number = (Long) whole(json);
    return number == number.intValue() ? number : (Long) refuse("number.not-whole");
  }

  private static Object truth(JsonValue json) {
    return switch (json.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> refuse("body.not-boolean");
    };
  }

  private static Object constant(Class<?> type, JsonValue json) {
    var text = json instanceof JsonString string ? string.getString() : "";
    Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
        .collect(Collectors.toMap(one -> ((Enum<?>) one).name(), one -> one, (one, other) -> one, LinkedHashMap::new));
    var found = constants.get(text);
    return found != null ? found : refuse("body.not-one-of", String.join(", ", constants.keySet()));
  }

  private static String shortened(String text, int most) {
    return text.length() > most ? text.substring(0, most) + "…" : text;
  }
}
