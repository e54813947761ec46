package kechuang.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kechuang.money.Money;

/**
 * What people and programs send instead of what is asked for: for each type of value what nobody can understand, and
 * texts that are texts and mean harm. Tests put them into every field there is.
 */
public final class BadValues {

  private static final String MANY_DIGITS = "1" + "0".repeat(30);

  /** Amounts as typed, and what is said about each. */
  private static final Map<String, String> AMOUNTS = each("1.005 | money.too-fine", "18000.001 | money.too-fine",
      "-1.00 | money.negative", "-0.01 | money.negative", MANY_DIGITS + ".00 | money.too-large", "1e30 | money.malformed",
      "NaN | money.malformed", "Infinity | money.malformed", "0x10 | money.malformed", "+1.00 | money.malformed",
      "1.2.3 | money.malformed", "one | money.malformed", "１８０００．００ | money.full-width", "18000．00 | money.full-width",
      "٣٦.٠٠ | money.full-width");

  private BadValues() {
  }

  /** One after the other: what is sent, and what it is called. */
  private static Map<String, String> each(String... rows) {
    return Arrays.stream(rows).collect(Collectors.toMap(row -> row.substring(0, row.lastIndexOf(" | ")),
        row -> row.substring(row.lastIndexOf(" | ") + 3), (one, other) -> one, LinkedHashMap::new));
  }

  /** Amounts that nobody can type, with the key of the sentence beside the field. */
  public static Map<String, String> amounts() {
    return AMOUNTS;
  }

  /** Days that nobody can type, with the key of the sentence beside the field. */
  public static Map<String, String> days() {
    return each("2017-02-29 | date.not-on-calendar", "2017-04-31 | date.not-on-calendar", "2017-13-01 | date.malformed",
        "2017-00-10 | date.malformed", "20.03.2017 | date.malformed", "2017-03-20T00:00:00Z | date.malformed",
        "20170320 | date.malformed", "99999-01-01 | date.malformed", "-2017-03-20 | date.malformed",
        "tomorrow | date.malformed", "２０１７-03-20 | date.full-width");
  }

  /**
   * Values in JSON that a field of this type refuses, with their codes; an error of the test for a type that no field had
   * yet.
   */
  public static Map<String, String> json(Class<?> type) {
    if (type.isEnum()) {
      return each("\"NO_SUCH\" | body.not-one-of", "\"\" | body.not-one-of", "0 | body.not-one-of", "[] | body.not-one-of",
          "{} | body.not-one-of");
    }
    var values = JSON.get(type);
    if (values == null) {
      throw new IllegalStateException("no bad values yet for a " + type.getName());
    }
    return values;
  }

  private static final Map<String, String> WHOLE = each("1.5 | number.not-whole", "1e30 | number.not-whole",
      MANY_DIGITS + " | number.not-whole", "\"1\" | number.not-whole", "\"１\" | number.not-whole",
      "true | number.not-whole", "[] | number.not-whole", "{} | number.not-whole");
  private static final Map<String, String> TRUTHS = each("\"true\" | body.not-boolean", "1 | body.not-boolean",
      "[] | body.not-boolean", "{} | body.not-boolean");
  private static final Map<String, String> NOT_TEXTS = each("5 | text.not-text", "true | text.not-text",
      "[] | text.not-text", "{} | text.not-text", "\"a\\u0000b\" | text.control-characters",
      "\"a\\ud800b\" | text.control-characters", "\"\\udc00\" | text.control-characters");

  private static final Map<Class<?>, Map<String, String>> JSON = Map.of(
      Money.class, with(quoted(AMOUNTS, Function.identity()), each("18000 | money.not-text", "1.00 | money.not-text",
          "1e30 | money.not-text", "true | money.not-text", "[\"1.00\"] | money.not-text", "{} | money.not-text",
          "\"18000\" | money.two-decimals", "\"18,000.00\" | money.two-decimals", "\"1.0\" | money.two-decimals",
          "\" 1.00\" | money.two-decimals", "\"\" | money.malformed")),
      LocalDate.class, with(quoted(days(), key -> key.equals("date.not-on-calendar") ? "date.no-such-day"
          : "date.malformed"), each("\"2017-13-01\" | date.no-such-day", "\"2017-00-10\" | date.no-such-day",
          "\"2017-2-9\" | date.malformed", "\"\" | date.malformed", "20170209 | date.not-text", "{} | date.not-text")),
      String.class, NOT_TEXTS,
      long.class, WHOLE, Long.class, WHOLE, int.class, WHOLE, Integer.class, WHOLE,
      boolean.class, TRUTHS, Boolean.class, TRUTHS);

  private static Map<String, String> quoted(Map<String, String> typed, Function<String, String> code) {
    var json = new LinkedHashMap<String, String>();
    typed.forEach((text, key) -> json.put('"' + text + '"', code.apply(key)));
    return json;
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    var all = new LinkedHashMap<>(some);
    all.putAll(more);
    return all;
  }

  /** Texts that are texts: too long, another program's language, or characters that hide, turn or end something. */
  public static List<String> texts() {
    return List.of("测".repeat(10_000), "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "'; drop table voucher; --", "#{1+1} ${7*7}", "{0} {1,number} %s %n '", "../../../etc/passwd",
        "gepj.\u202Efdp", "\u0001\u0007\u001b[31m", "a\r\nSet-Cookie: b=c", "９１３３０６０３ＭＡ００００００ＸＸ",
        "\uFEFF", "\uD83D\uDE00", " ", "=cmd|' /C calc'!A0");
  }
}
