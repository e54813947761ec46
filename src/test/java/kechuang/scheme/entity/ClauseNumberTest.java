package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseNumberTest {

  @ParameterizedTest
  @CsvSource({"第一条, 1", "第五条, 5", "第十条, 10", "第十二条, 12", "第二十条, 20", "第二十一条, 21", "第九十九条, 99"})
  void the_usual_form_is_an_article_in_english(String text, int number) {
    assertEquals("Article " + number, new ClauseNumber(text).in(Locale.ENGLISH));
    assertEquals(text, new ClauseNumber(text).in(Locale.CHINESE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"第条", "第二一条", "（三）", "5.2", "第五条之一", "第一百条", "附则"})
  void any_other_form_is_cited_as_it_stands(String text) {
    assertEquals(text, new ClauseNumber(text).in(Locale.ENGLISH));
  }

  @Test
  void numbers_are_written_as_they_are_read() {
    IntStream.rangeClosed(1, 99).forEach(number ->
        assertEquals("Article " + number, ClauseNumber.article(number).in(Locale.ENGLISH)));
    assertThrows(IllegalArgumentException.class, () -> ClauseNumber.article(0));
    assertThrows(IllegalArgumentException.class, () -> ClauseNumber.article(100));
  }
}
