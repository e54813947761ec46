package kechuang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateConverterTest {

  private final DateConverter converter = new DateConverter();

  @ParameterizedTest
  @ValueSource(strings = {"2017-03-10", "2017/3/10", "2017.3.10", "2017年3月10日", "2017 年 3 月 10 日", " 2017-03-10 "})
  void the_usual_ways_of_writing_a_day_are_understood(String typed) {
    assertEquals(LocalDate.of(2017, 3, 10), converter.getAsObject(null, null, typed));
  }

  @Test
  void nothing_typed_is_no_day() {
    assertNull(converter.getAsObject(null, null, "  "));
    assertNull(converter.getAsObject(null, null, null));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2017-02-29 | 没有 2017-02-29 这一天，2017 年 2 月只有 28 天。",
      "2017-04-31 | 没有 2017-04-31 这一天，2017 年 4 月只有 30 天。",
      "2017-00-10 | 2017-00-10 不是日期。请按 2017-03-10 的样子填写。",
      "2017-13-01 | 2017-13-01 不是日期。请按 2017-03-10 的样子填写。",
      "10.03.2017 | 10.03.2017 不是日期。请按 2017-03-10 的样子填写。",
      "tomorrow   | tomorrow 不是日期。请按 2017-03-10 的样子填写。",
      "２０１７-03-10 | 日期中有全角数字或符号，请切换到半角输入，例如 2017-03-10。"})
  void what_is_no_day_is_refused_with_a_sentence_and_never_moved(String typed, String sentence) {
    var refusal = assertThrows(RuleViolation.class, () -> DateConverter.parse(typed));
    assertEquals(sentence, Messages.text(Messages.CHINESE, refusal));
  }

  @Test
  void the_leap_day_of_a_leap_year_is_a_day() {
    assertEquals(LocalDate.of(2016, 2, 29), converter.getAsObject(null, null, "2016-02-29"));
  }

  @Test
  void a_day_is_shown_as_it_is_typed() {
    assertEquals("2017-03-10", converter.getAsString(null, null, LocalDate.of(2017, 3, 10)));
    assertEquals("", converter.getAsString(null, null, null));
  }
}
