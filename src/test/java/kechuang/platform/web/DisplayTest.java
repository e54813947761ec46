package kechuang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import kechuang.money.Money;
import kechuang.platform.boundary.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "common.date.long | 2017 年 3 月 6 日 | 6 Mar 2017",
      "common.date.weekday | 2017 年 3 月 6 日（周一） | Monday, 6 Mar 2017",
      "common.date.instant | 2017 年 3 月 6 日 09:02 | 6 Mar 2017, 09:02",
      "common.date.when | 2017-03-06 09:02 | 6 Mar 2017, 09:02",
      "common.date.day | 2017-03-06 | 6 Mar 2017"})
  void days_and_moments_are_written_in_the_readers_way_and_the_citys_time(String key, String chinese, String english) {
    var moment = Instant.parse("2017-03-06T01:02:00Z").atZone(Display.CITY);
    assertEquals(chinese, Display.write(Messages.CHINESE, moment, key));
    assertEquals(english, Display.write(Messages.ENGLISH, moment, key));
  }

  @Test
  void an_evening_in_greenwich_is_the_next_morning_in_the_city() {
    var moment = Instant.parse("2017-03-09T16:30:00Z").atZone(Display.CITY);
    assertEquals("2017 年 3 月 10 日 00:30", Display.write(Messages.CHINESE, moment, "common.date.instant"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"18636000.00 | 1,863.6 | 18.636", "180000.00 | 18.0 | 0.18", "0.00 | 0.0 | 0.0",
      "100.00 | 0.01 | 0.0001"})
  void figures_are_in_wan_for_chinese_readers_and_in_millions_for_english_ones(String yuan, String wan, String million) {
    assertEquals(wan, Display.wan(Messages.CHINESE, Money.of(yuan)));
    assertEquals(million, Display.wan(Messages.ENGLISH, Money.of(yuan)));
  }

  @Test
  void amounts_keep_their_fen_and_nothing_stays_nothing() {
    assertEquals("1,234,567.80", Display.money(Money.of("1234567.8")));
    assertEquals("", Display.money(null));
    assertEquals("", Display.wan(null));
    assertEquals("", Display.date(null));
    assertEquals("", Display.instant(null));
  }

  @ParameterizedTest
  @CsvSource({"0.00,60000000.00,0", "18350000.00,60000000.00,30.58", "60000000.00,60000000.00,100", "1.00,0.00,0",
      "2.00,1.00,100"})
  void a_bar_is_as_long_as_its_part_and_never_longer_than_the_whole(String part, String whole, String percent) {
    assertEquals(percent, Display.percent(Money.of(part), Money.of(whole)));
  }

  @Test
  void a_bar_ends_after_all_its_parts() {
    assertEquals("75", Display.percent(Money.of("50.00"), Money.of("25.00"), Money.of("100.00")));
    assertEquals("85", Display.percent(Money.of("50.00"), Money.of("25.00"), Money.of("10.00"), Money.of("100.00")));
    assertEquals("50", Display.percent(Money.of("50.00"), null, null, Money.of("100.00")));
  }

  @Test
  void a_state_means_the_same_colour_everywhere_and_an_unknown_one_is_grey() {
    assertEquals("ok", Display.kind("PAID"));
    assertEquals("wait", Display.kind("SUBMITTED"));
    assertEquals("bad", Display.kind("REJECTED"));
    assertEquals("off", Display.kind("EXPIRED"));
    assertEquals("off", Display.kind(null));
  }
}
