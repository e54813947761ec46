package kechuang.platform.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import kechuang.money.Money;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows as .xlsx, a stretch of them in memory at a time. Amounts and days are numbers and dates to the spreadsheet.
 * A text is a text whatever it begins with: a cell whose text looks like a formula stays one also when somebody edits it.
 */
final class Workbooks {

  /** Rows read and written at once. */
  static final int STRETCH = 500;

  private static final String PRODUCER = "Kechuang";
  private static final String LIKE_A_FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_NAME = 31;
  private static final int HEAD_ROWS = 2;

  private Workbooks() {
  }

  /**
   * Writes at most {@code most} rows in the order asked for, below a line that says what they are.
   *
   * @return how many were written
   */
  static <T> int write(OutputStream out, String name, String head, Sheet<T> sheet, Function<RowRequest, Rows<T>> source,
      RowRequest order, int most, Locale locale) throws IOException {
    try (var workbook = new Workbook(out, PRODUCER, null)) {
      var page = workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
      heading(page, head, sheet, locale);
      var written = 0;
      for (var request = stretch(order, null, most); request != null; ) {
        var rows = source.apply(request);
        for (var row : rows.list()) {
          line(page, HEAD_ROWS + written++, sheet, row, locale);
        }
        page.flush();
        request = rows.next() == null ? null : stretch(order, rows.next(), most - written);
      }
      return written;
    }
  }

  private static RowRequest stretch(RowRequest order, RowKey after, int left) {
    return left <= 0 ? null : new RowRequest(order.sort(), order.ascending(), after, 0, Math.min(STRETCH, left));
  }

  private static <T> void heading(Worksheet page, String head, Sheet<T> sheet, Locale locale) {
    page.inlineString(0, 0, head);
    page.style(0, 0).bold().set();
    for (int at = 0; at < sheet.columns().size(); at++) {
      var column = sheet.columns().get(at);
      page.inlineString(1, at, Messages.text(locale, column.key()));
      page.style(1, at).bold().fillColor("E6EFEF").set();
      page.width(at, column.width());
    }
    page.freezePane(0, HEAD_ROWS);
  }

  private static <T> void line(Worksheet page, int at, Sheet<T> sheet, T row, Locale locale) {
    for (int column = 0; column < sheet.columns().size(); column++) {
      cell(page, at, column, sheet.columns().get(column).value().apply(row, locale));
    }
  }

  private static void cell(Worksheet page, int row, int column, Object value) {
    if (value instanceof Money amount) {
      page.value(row, column, amount.yuan());
      page.style(row, column).format("#,##0.00").set();
    } else if (value instanceof LocalDate day) {
      page.value(row, column, day);
      page.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Number count) {
      page.value(row, column, count);
    } else if (value != null) {
      text(page, row, column, value.toString());
    }
  }

  private static void text(Worksheet page, int row, int column, String text) {
    // Not among the shared texts: a list of fifty thousand firms would keep all their names until the end.
    page.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    if (!text.isEmpty() && LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
      page.style(row, column).format("@").set();
    }
  }
}
