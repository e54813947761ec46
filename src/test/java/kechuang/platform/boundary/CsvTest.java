package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kechuang.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells open as text in any spreadsheet. */
class CsvTest {

  private static String line(Object... cells) {
    return new Csv().line(cells).toString().substring(1);
  }

  @Test
  void a_file_begins_with_the_mark_of_utf_8() {
    assertTrue(new Csv().line("户名").toString().startsWith("\uFEFF户名"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1"})
  void a_cell_that_begins_like_a_formula_is_text(String cell) {
    assertEquals("'" + cell + "\r\n", line(cell));
  }

  @Test
  void a_tab_or_a_line_end_in_front_is_no_way_around_it() {
    assertEquals("\"'\t=1+1\"\r\n", line("\t=1+1"));
    assertEquals("\"'\r=1+1\"\r\n", line("\r=1+1"));
    assertEquals("\"'\n=1+1\"\r\n", line("\n=1+1"));
    assertEquals("'=1+1\r\n", line("\u0000=1+1"));
  }

  @Test
  void commas_quotes_and_line_ends_stay_inside_their_cell() {
    assertEquals("\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",plain\r\n", line("a,b", "say \"yes\"", "two\nlines", "plain"));
  }

  @Test
  void amounts_and_account_numbers_are_written_as_they_are() {
    assertEquals("18000.00,3300100000000012,\r\n", line(Money.of("18000.00"), "3300100000000012", null));
  }
}
