package kechuang.inbox.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.TidingTopic;
import kechuang.platform.boundary.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever people are told of has its words, in both languages, and what leaves the portal gives nothing away. */
class TemplatesTest {

  private static final List<Locale> LANGUAGES = List.of(Messages.CHINESE, Messages.ENGLISH);
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
  private static final int ONE_SMS = 70;
  /** A signature of the gateway's kind makes an English SMS one of 67 characters a part, too. */
  private static final int TWO_PARTS = 134;

  private static String pattern(String key, Locale locale) {
    var bundle = ResourceBundle.getBundle("kechuang.i18n.messages", locale);
    assertTrue(bundle.containsKey(key), key + " has no words in " + locale);
    return bundle.getString(key);
  }

  private static Set<Integer> places(String pattern) {
    return PLACE.matcher(pattern).results().map(found -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> placesOf(TidingKind kind, boolean leaving) {
    return IntStream.range(0, kind.names().size()).filter(at -> !leaving || kind.names().get(at).mayLeave()).boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sms(TidingKind kind, Locale locale) {
    return Messages.text(locale, "tiding.signature")
        + Messages.text(locale, kind.key("sms"), kind.names().stream().map(Told::sample).toArray());
  }

  @ParameterizedTest
  @EnumSource
  void a_message_names_everything_it_is_given_in_both_languages(TidingKind kind) {
    for (var locale : LANGUAGES) {
      assertEquals(placesOf(kind, false), places(pattern(kind.key("text"), locale)), kind + " in " + locale);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_leaves_the_portal_names_the_case_and_a_day_and_the_same_in_both_languages(TidingKind kind) {
    for (var locale : LANGUAGES) {
      assertEquals(Set.of(), places(pattern(kind.key("title"), locale)), kind + " in " + locale);
      var named = places(pattern(kind.key("sms"), locale));
      assertTrue(placesOf(kind, true).containsAll(named), kind + " names more in " + locale);
      assertEquals(places(pattern(kind.key("sms"), Messages.CHINESE)), named, kind + " in " + locale);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_chinese_sms_is_one_and_an_english_one_two_at_most(TidingKind kind) {
    var chinese = sms(kind, Messages.CHINESE);
    assertTrue(chinese.length() <= ONE_SMS, chinese.length() + ": " + chinese);
    var english = sms(kind, Messages.ENGLISH);
    assertTrue(english.length() <= TWO_PARTS, english.length() + ": " + english);
  }

  @Test
  void topics_and_readers_have_their_words() {
    for (var locale : LANGUAGES) {
      List.of(TidingTopic.values()).forEach(topic -> pattern("tiding.topic." + topic, locale));
      List.of(TidingKind.Reader.values()).forEach(reader -> pattern("tiding.reader." + reader, locale));
    }
  }

  @Test
  void no_words_are_left_of_what_nobody_is_told_any_more() {
    var kinds = Set.of(TidingKind.values()).stream().map(Enum::name).collect(Collectors.toSet());
    for (var locale : LANGUAGES) {
      assertEquals(List.of(), ResourceBundle.getBundle("kechuang.i18n.messages", locale).keySet().stream()
          .filter(key -> key.matches("tiding\\.[A-Z_]+\\..*") && !kinds.contains(key.split("\\.")[1])).toList());
    }
  }
}
