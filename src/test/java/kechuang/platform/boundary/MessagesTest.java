package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kechuang.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences in the reader's language, with their arguments written the reader's way. */
class MessagesTest {

  @Test
  void chinese_is_the_default_and_english_the_other() {
    assertEquals("密码至少 10 个字符。", Messages.text(Messages.CHINESE, "identity.password.short", 10));
    assertEquals("A password has at least 10 characters.", Messages.text(Messages.ENGLISH, "identity.password.short", 10));
    assertEquals("密码至少 10 个字符。", Messages.text(Locale.GERMAN, "identity.password.short", 10));
    assertEquals("A password has at least 10 characters.", Messages.text(Locale.UK, "identity.password.short", 10));
  }

  @Test
  void the_language_of_the_machine_does_not_matter() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      assertEquals("登录名或密码不正确。", Messages.text(Messages.CHINESE, "identity.login.refused"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void money_is_grouped_days_are_in_words_and_years_are_not_grouped() {
    assertEquals("18,000.50 元", written("{0} 元", Messages.CHINESE, Money.of("18000.50")));
    assertEquals("2017 年 3 月 10 日", written("{0}", Messages.CHINESE, LocalDate.of(2017, 3, 10)));
    assertEquals("10 Mar 2017", written("{0}", Messages.ENGLISH, LocalDate.of(2017, 3, 10)));
    assertEquals("2017", written("{0}", Messages.CHINESE, 2017));
    assertEquals("2017 年 3 月 10 日 09:02", written("{0}", Messages.CHINESE, Instant.parse("2017-03-10T01:02:03Z")));
  }

  /** Through a key whose sentence is nothing but its arguments: name and office. */
  private static String written(String shape, Locale locale, Object argument) {
    var both = Messages.text(locale, "identity.name-and-office", argument, "");
    return shape.replace("{0}", both.replace("（）", "").replace(" ()", ""));
  }

  @Test
  void an_argument_that_is_a_key_is_said_in_words() {
    assertEquals("市科技局（城）", Messages.text(Messages.CHINESE, "identity.name-and-office", "identity.office.city", "城"));
    assertEquals("no.such.key（城）", Messages.text(Messages.CHINESE, "identity.name-and-office", "no.such.key", "城"));
    assertEquals("{0} '（城）", Messages.text(Messages.CHINESE, "identity.name-and-office", "{0} '", "城"));
  }

  @Test
  void a_missing_key_can_be_seen() {
    assertEquals("???no.such.key???", Messages.text(Messages.CHINESE, "no.such.key", 1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"en|en", "en-GB,en;q=0.8|en", "zh-CN|zh", "zh|zh", "zh-TW,en;q=0.5|zh", "de,en;q=0.5|en",
      "de|zh", "*|zh", "en;q=0.1,zh;q=0.9|zh"})
  void the_header_chooses_one_of_the_two(String header, String language) {
    assertSame("en".equals(language) ? Messages.ENGLISH : Messages.CHINESE, Messages.locale(header));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "\"><script>alert(1)</script>", "en\r\nX: y", "en;q=2", ";;;", "____", "e"})
  void nonsense_chooses_chinese_and_goes_no_further(String header) {
    assertSame(Messages.CHINESE, Messages.locale(header));
  }

  @Test
  void an_endless_header_is_not_read() {
    assertSame(Messages.CHINESE, Messages.locale("en," + "en;q=0.5,".repeat(100)));
  }
}
