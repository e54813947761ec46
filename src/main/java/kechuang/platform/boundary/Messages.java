package kechuang.platform.boundary;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.Problem;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.money.ShareScale;

/**
 * Sentences in the reader's language, for pages and the HTTP interface alike. Arguments are plain values and are written
 * the reader's way: money grouped, dates in words, whole numbers without grouping (they are mostly years and counts).
 * An argument that is itself a key, such as {@code application.state.DRAFT}, is replaced by its text.
 */
public final class Messages {

  /** The default language. */
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  /** The only other one. */
  public static final Locale ENGLISH = Locale.ENGLISH;

  private static final String BUNDLE = "kechuang.i18n.messages";
  private static final String KEY = "[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+";

  private Messages() {
  }

  /** The text of a key; a missing one shows as {@code ???key???}, which tests look for. */
  public static String text(Locale locale, String key, Object... arguments) {
    var bundle = bundle(locale);
    try {
      var pattern = bundle.getString(key);
      return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(
          Arrays.stream(arguments).map(argument -> written(argument, locale, bundle)).toArray());
    } catch (MissingResourceException e) {
      return "???" + key + "???";
    }
  }

  public static String text(Locale locale, RuleViolation refusal) {
    return text(locale, refusal.key(), refusal.arguments());
  }

  public static String text(Locale locale, Problem problem) {
    return text(locale, problem.key(), problem.arguments().toArray());
  }

  /**
   * The language of the fixed list that an {@code Accept-Language} header asks for first; Chinese for anything else,
   * also for nonsense. What comes back is one of two constants, never text from the request.
   */
  public static Locale locale(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > 200) {
      return CHINESE;
    }
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(CHINESE, Locale.CHINESE, ENGLISH));
      return ENGLISH.equals(found) ? ENGLISH : CHINESE;
    } catch (IllegalArgumentException e) {
      return CHINESE;
    }
  }

  /** What texts there are under a prefix, without it, in their alphabet. */
  public static Stream<String> keys(String prefix) {
    return bundle(CHINESE).keySet().stream().filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length())).sorted();
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE);
  }

  /** 50%; or in tiers: 10,000.00 元以内 100%，超出部分 50%，每项合同最高 20,000.00 元. */
  private static String words(ShareScale scale, Locale locale) {
    if (scale.isFlat()) {
      return scale.share().toString();
    }
    var tiers = scale.tiers().stream().map(tier -> tier.upTo() == null
        ? text(locale, "money.scale.above", tier.share()) : text(locale, "money.scale.up-to", tier.upTo(), tier.share()));
    var most = scale.most() == null ? Stream.<String>empty() : Stream.of(text(locale, "money.scale.most", scale.most()));
    return Stream.concat(tiers, most).collect(Collectors.joining(text(locale, "money.scale.then")));
  }

  private static Object written(Object argument, Locale locale, ResourceBundle bundle) {
    if (argument instanceof Money money) {
      return money.grouped();
    }
    if (argument instanceof ShareScale scale) {
      return words(scale, locale);
    }
    if (argument instanceof LocalDate day) {
      return DateTimeFormatter.ofPattern(bundle.getString("common.date.long"), locale).format(day);
    }
    if (argument instanceof Instant instant) {
      return DateTimeFormatter.ofPattern(bundle.getString("common.date.instant"), locale)
          .format(instant.atZone(BusinessClock.ZONE));
    }
    if (argument instanceof BigDecimal number) {
      return number.toPlainString();
    }
    var text = String.valueOf(argument);
    return argument instanceof String && text.matches(KEY) && bundle.containsKey(text) ? bundle.getString(text) : text;
  }
}
