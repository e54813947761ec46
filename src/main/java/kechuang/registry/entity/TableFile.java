package kechuang.registry.entity;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.fault.RuleViolation;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a spreadsheet or a CSV file as plain text: the first sheet, formulas as the value they had, days as
 * 2017-03-01. The encoding of a CSV file is found out: UTF-8 if it is that throughout, else GB18030.
 */
public final class TableFile {

  /** Rows below the heading. */
  public static final int MOST_ROWS = 50_000;

  private static final int MOST_COLUMNS = 60;
  private static final int LONGEST_CELL = 500;
  private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
  private static final long LAST_EXCEL_DAY = 2_958_465;

  private TableFile() {
  }

  /**
   * One row.
   *
   * @param number as a spreadsheet counts, the heading is mostly 1
   */
  public record Line(int number, List<String> cells) {

    /** The text of a cell, empty where there is none. */
    public String cell(int at) {
      return at < cells.size() ? cells.get(at) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** All rows that hold anything; the first is the heading. Refuses what is no table or too long. */
  public static List<Line> read(boolean spreadsheet, byte[] bytes) {
    var lines = spreadsheet ? sheet(bytes) : csv(text(bytes));
    if (lines.size() < 2) {
      throw new RuleViolation("registry.file.empty");
    }
    return lines;
  }

  private static List<Line> sheet(byte[] bytes) {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
        var rows = book.getFirstSheet().openStream()) {
      return collect(rows.map(row -> new Line(row.getRowNum(), cells(row))));
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof RuleViolation refused) {
        throw refused;
      }
      throw new RuleViolation("registry.file.unreadable");
    }
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
      var cell = row.getCell(i);
      cells.add(cell == null ? "" : cut(text(cell)));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.EMPTY) {
      return "";
    }
    var raw = cell.getType() == CellType.STRING || cell.getRawValue() == null ? cell.getText() : cell.getRawValue();
    return cell.getType() == CellType.STRING || !raw.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?") ? raw
        : number(new BigDecimal(raw), cell.getDataFormatString());
  }

  private static String number(BigDecimal value, String format) {
    var whole = value.stripTrailingZeros();
    if (format != null && format.contains("%")) {
      return whole.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
    if (format != null && format.toLowerCase(Locale.ROOT).matches(".*(y|年|m/d|d/m).*") && whole.scale() <= 0
        && value.signum() > 0 && value.longValue() <= LAST_EXCEL_DAY) {
      return EXCEL_ZERO.plusDays(value.longValue()).toString();
    }
    return whole.toPlainString();
  }

  private static List<Line> csv(String text) {
    var head = text.lines().findFirst().orElse("");
    var separator = Stream.of('\t', ';', ',').filter(one -> head.indexOf(one) >= 0).findFirst().orElse(',');
    try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true)
        .allowMissingFields(true).ofCsvRecord(text)) {
      // A quoted cell may hold line breaks, so records are counted, as the spreadsheet does that opens the file.
      var at = new int[1];
      return collect(reader.stream().map(found -> new Line(++at[0],
          found.getFields().stream().limit(MOST_COLUMNS).map(TableFile::cut).toList())));
    } catch (IOException | CsvParseException broken) {
      throw new RuleViolation("registry.file.unreadable");
    }
  }

  private static List<Line> collect(Stream<Line> lines) {
    var all = lines.filter(line -> !line.isBlank()).limit(MOST_ROWS + 2L).toList();
    if (all.size() > MOST_ROWS + 1) {
      throw new RuleViolation("registry.file.too-long", MOST_ROWS);
    }
    return all;
  }

  /** What cannot be text of the trade is left out; what is too long is refused later, cut here. */
  private static String cut(String cell) {
    var clean = cell.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\t\\n]]", "").strip();
    return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) + "…" : clean;
  }

  private static String text(byte[] bytes) {
    var text = decoded(bytes, StandardCharsets.UTF_8);
    text = text == null ? decoded(bytes, Charset.forName("GB18030")) : text;
    if (text == null) {
      throw new RuleViolation("registry.file.encoding");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decoded(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return null;
    }
  }
}
