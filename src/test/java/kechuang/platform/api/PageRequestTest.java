package kechuang.platform.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import kechuang.fault.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lists come in pages that follow each other. */
class PageRequestTest {

  @Test
  void fifty_rows_unless_said() {
    assertEquals(50, PageRequest.of(null, null).limit());
    assertEquals(OptionalLong.empty(), PageRequest.of(null, "").afterId());
    assertEquals(200, PageRequest.of("200", null).limit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "1e3", "", "９", "99999999999"})
  void a_limit_outside_the_range_is_refused(String limit) {
    assertEquals("list.limit", assertThrows(RuleViolation.class, () -> PageRequest.of(limit, null)).key());
  }

  @Test
  void the_next_page_begins_after_the_last_row() {
    var first = PageRequest.of("2", null);
    var page = Page.of(first, rows(1, 3), row -> row, row -> "row " + row);
    assertEquals(List.of("row 1", "row 2"), page.items());
    assertEquals(OptionalLong.of(2), PageRequest.of("2", page.next()).afterId());
  }

  @Test
  void the_last_page_has_no_next() {
    assertNull(Page.of(PageRequest.of("2", null), rows(1, 2), row -> row, row -> row).next());
  }

  @Test
  void a_list_that_is_read_whole_has_the_same_pages() {
    var first = Page.among(PageRequest.of("2", null), rows(1, 3), row -> row, row -> row);
    assertEquals(List.of(1L, 2L), first.items());
    var second = Page.among(PageRequest.of("2", first.next()), rows(1, 3), row -> row, row -> row);
    assertEquals(List.of(3L), second.items());
    assertNull(second.next());
    assertEquals("list.cursor", assertThrows(RuleViolation.class,
        () -> Page.among(PageRequest.of("2", PageRequest.cursor("7")), rows(1, 3), row -> row, row -> row)).key());
  }

  @Test
  void a_cursor_from_elsewhere_is_refused() {
    assertThrows(RuleViolation.class, () -> PageRequest.of(null, "%%%"));
    assertThrows(RuleViolation.class, () -> PageRequest.of(null, PageRequest.cursor("1 or 1=1")).afterId());
  }

  private static List<Long> rows(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
