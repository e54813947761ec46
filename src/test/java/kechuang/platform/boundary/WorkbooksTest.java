package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kechuang.money.Money;
import kechuang.testing.Spreadsheet;
import org.junit.jupiter.api.Test;

/** Rows as a spreadsheet reads them. */
class WorkbooksTest {

  private record Line(long id, String name, Money amount, LocalDate day) {
  }

  private static final Sheet<Line> SHEET = new Sheet<Line>().text("application.firm", 30, Line::name)
      .money("application.amount", Line::amount).day("application.due", Line::day).number("common.state", Line::id);

  private static Spreadsheet written(int most, Function<RowRequest, Rows<Line>> source) {
    try {
      var file = Files.createTempFile("list", ".xlsx");
      try (var out = Files.newOutputStream(file)) {
        Workbooks.write(out, "申领审核", "说明", SHEET, source, new RowRequest("name", false, null, 0, 0), most,
            Messages.CHINESE);
      }
      return Spreadsheet.taken(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Spreadsheet of(Line... lines) {
    return written(100, request -> new Rows<>(List.of(lines), null, 0));
  }

  /** So many rows, counted from 1, in stretches of the size asked for. */
  private static Function<RowRequest, Rows<Line>> counted(long all) {
    return request -> {
      assertEquals("name", request.sort());
      assertFalse(request.ascending());
      var from = request.after() == null ? 0 : request.after().id();
      var until = Math.min(all, from + request.size());
      return new Rows<>(LongStream.rangeClosed(from + 1, until).mapToObj(id -> new Line(id, "企业", null, null)).toList(),
          until == all ? null : new RowKey("", until), all);
    };
  }

  @Test
  void a_text_that_looks_like_a_formula_is_a_text() {
    for (var name : List.of("=1+1", "+86", "-3", "@SUM(A1)", "\t=2", "＝1+1", "=HYPERLINK(\"http://example.com\")")) {
      var cell = of(new Line(1, name, null, null)).lines().get(0).get(0);
      assertTrue(cell.isText(), name);
      assertEquals(name.strip(), cell.text().strip());
    }
  }

  @Test
  void an_amount_is_a_number_and_a_day_a_date() {
    var line = of(new Line(7, "企业", Money.of("1234567.80"), LocalDate.of(2017, 3, 6))).lines().get(0);
    assertEquals("1234567.80", line.get(1).text());
    // 2017-03-06 is the 42,800th day since 1899-12-30.
    assertTrue(line.get(2).text().matches("42800(\\.0)?"), line.get(2).text());
    assertEquals("7", line.get(3).text());
    assertEquals(List.of(true, false, false, false), line.stream().map(Spreadsheet.Cell::isText).toList());
  }

  @Test
  void what_is_null_leaves_its_cell_empty_and_the_head_stays_in_sight() {
    var sheet = of(new Line(7, null, null, null), new Line(8, "企业", null, null));
    assertEquals(List.of("", "企业"), sheet.column("申领单位"));
    assertEquals("说明", sheet.head());
    assertTrue(sheet.isFrozen());
  }

  @Test
  void all_rows_come_in_their_order_however_many_stretches_they_take() {
    var sheet = written(10_000, counted(1_234));
    assertEquals(IntStream.rangeClosed(1, 1_234).mapToObj(String::valueOf).toList(), sheet.column("状态"));
  }

  @Test
  void a_list_that_is_longer_than_a_file_may_be_is_cut() {
    assertEquals(Exports.MOST, written(Exports.MOST, counted(Exports.MOST + 1)).lines().size());
    assertEquals(Exports.MOST, written(Exports.MOST, counted(Exports.MOST)).lines().size());
  }
}
