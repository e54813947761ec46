package kechuang.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import kechuang.platform.boundary.Messages;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.ListColumn.Type;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty spreadsheet for each list, with its headings and, on a second sheet, what the columns hold. Its cells are
 * text, so that no spreadsheet makes a rounded number of a credit code.
 */
@ApplicationScoped
public class ImportTemplates {

  private static final int ROWS = 2000;
  private static final Map<Type, String> EXAMPLES = Map.of(Type.CODE, "91330603MA00000C5D", Type.COUNT, "86", Type.MONEY,
      "18500000.00", Type.DAY, "2010-05-04", Type.YEAR, "2016", Type.SHARE, "30%", Type.INDUSTRY, "C17",
      Type.SCORE, "86");

  /** The file, as bytes. */
  public byte[] of(ImportKind kind, Locale locale) {
    var bytes = new ByteArrayOutputStream();
    var book = new Workbook(bytes, "Kechuang", "1.0");
    try {
      headings(book.newWorksheet(Messages.text(locale, "registry.kind." + kind)), kind, locale);
      help(book.newWorksheet(Messages.text(locale, "registry.template.help")), kind, locale);
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void headings(Worksheet sheet, ImportKind kind, Locale locale) {
    for (int i = 0; i < kind.columns().size(); i++) {
      sheet.value(0, i, Messages.text(locale, kind.columns().get(i).heading()));
      sheet.style(0, i).bold().set();
      sheet.range(1, i, ROWS, i).style().format("@").set();
      sheet.width(i, 24);
    }
    sheet.freezePane(0, 1);
  }

  private static void help(Worksheet sheet, ImportKind kind, Locale locale) {
    for (int i = 0; i < kind.columns().size(); i++) {
      var column = kind.columns().get(i);
      sheet.value(i, 0, Messages.text(locale, column.heading()));
      sheet.value(i, 1, Messages.text(locale, column.required() ? "common.required" : "common.optional"));
      sheet.value(i, 2, column.type() == Type.CHOICE ? RegisterWords.choices(column, locale)
          : Messages.text(locale, "registry.type." + column.type()));
      sheet.value(i, 3, EXAMPLES.getOrDefault(column.type(), ""));
    }
    sheet.width(0, 24);
    sheet.width(2, 60);
    sheet.width(3, 24);
  }
}
