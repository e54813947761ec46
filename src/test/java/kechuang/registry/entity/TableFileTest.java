package kechuang.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kechuang.fault.RuleViolation;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Spreadsheets and CSV files come out as the same rows of text. */
class TableFileTest {

  private static final String CSV = "编号,名称\n1,\"柯桥,纺织\"\n\n2,㐂䶮\n";

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static List<List<String>> csv(byte[] bytes) {
    return TableFile.read(false, bytes).stream().map(TableFile.Line::cells).toList();
  }

  private static List<List<String>> sheet(Filling filling) {
    return sheet(book(filling));
  }

  private static List<List<String>> sheet(byte[] book) {
    return TableFile.read(true, book).stream().map(TableFile.Line::cells).toList();
  }

  private static byte[] book(Filling filling) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      filling.fill(book.newWorksheet("一"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** The same book as a spreadsheet program saves it: with the value that each formula had. */
  private static byte[] calculated(byte[] book, String formula, String value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var from = ZipFile.builder().setByteArray(book).get(); var to = new ZipOutputStream(bytes)) {
      for (var entry : Collections.list(from.getEntries())) {
        var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(text.replace("<f>" + formula + "</f>", "<f>" + formula + "</f><v>" + value + "</v>")
            .getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(RuleViolation.class, () -> TableFile.read(false, bytes)).key();
  }

  @Test
  void a_gb18030_file_reads_like_the_utf_8_one() {
    var rows = List.of(List.of("编号", "名称"), List.of("1", "柯桥,纺织"), List.of("2", "㐂䶮"));
    assertEquals(rows, csv(CSV.getBytes(StandardCharsets.UTF_8)));
    assertEquals(rows, csv(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8)));
    assertEquals(rows, csv(CSV.getBytes(Charset.forName("GB18030"))));
  }

  @Test
  void rows_are_numbered_as_the_spreadsheet_does_that_opens_the_file() {
    var lines = TableFile.read(false, "a,b\n1,\"two\nlines\"\n\n2,x".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(1, 2), lines.stream().map(TableFile.Line::number).toList().subList(0, 2));
    assertEquals("x", lines.get(2).cell(1));
  }

  @Test
  void tabs_and_semicolons_separate_too() {
    assertEquals(List.of("1", "2"), csv("a\tb\n1\t2".getBytes(StandardCharsets.UTF_8)).get(1));
    assertEquals(List.of("1,5", "2"), csv("a;b\n1,5;2".getBytes(StandardCharsets.UTF_8)).get(1));
  }

  @Test
  void a_spreadsheet_gives_numbers_days_and_shares_as_they_are_written() {
    var rows = sheet(sheet -> {
      sheet.value(0, 0, "列");
      sheet.value(1, 0, 18500000);
      sheet.value(2, 0, 0.5);
      sheet.value(3, 0, LocalDate.of(2017, 3, 1));
      sheet.style(3, 0).format("yyyy-mm-dd").set();
      sheet.value(4, 0, 0.3);
      sheet.style(4, 0).format("0%").set();
      sheet.value(5, 0, "91330603MA00000C5D");
      sheet.value(6, 0, "007");
    });
    assertEquals(List.of("列", "18500000", "0.5", "2017-03-01", "30%", "91330603MA00000C5D", "007"),
        rows.stream().map(row -> row.get(0)).toList());
  }

  @Test
  void a_formula_counts_by_the_value_it_had() throws IOException {
    var book = book(sheet -> {
      sheet.value(0, 0, "列");
      sheet.formula(1, 0, "43*2");
      sheet.value(1, 1, "x");
    });
    assertEquals("86", sheet(calculated(book, "43*2", "86")).get(1).get(0));
    assertEquals("", sheet(book).get(1).get(0), "never calculated");
  }

  @Test
  void what_begins_like_a_formula_is_text() {
    assertEquals("=1+1", csv("a\n=1+1".getBytes(StandardCharsets.UTF_8)).get(1).get(0));
  }

  @Test
  void what_is_no_table_is_refused() {
    assertEquals("registry.file.empty", refusal("a,b\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals("registry.file.encoding", refusal(new byte[] {'a', '\n', (byte) 0xff, (byte) 0xff}));
    assertEquals("registry.file.too-long", refusal(("a\n" + "1\n".repeat(TableFile.MOST_ROWS + 1))
        .getBytes(StandardCharsets.UTF_8)));
    assertEquals(TableFile.MOST_ROWS + 1, csv(("a\n" + "1\n".repeat(TableFile.MOST_ROWS))
        .getBytes(StandardCharsets.UTF_8)).size());
    assertEquals("registry.file.unreadable",
        assertThrows(RuleViolation.class, () -> TableFile.read(true, new byte[] {'P', 'K', 3, 4})).key());
  }
}
