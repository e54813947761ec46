package kechuang.registry.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import kechuang.json.Json;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Row;

/**
 * One thing that is wrong with one cell.
 *
 * @param number of the row, as the spreadsheet counts
 * @param place the key of the column
 * @param content what stands there
 */
public record RowProblem(long number, String place, String content, String message, List<String> arguments)
    implements Serializable {

  static RowProblem of(Row row) {
    try (var reader = Json.createReader(new StringReader(row.text(4)))) {
      JsonArray arguments = reader.readArray();
      return new RowProblem(row.number(0), row.text(1), row.text(2), row.text(3),
          arguments.getValuesAs(JsonString::getString));
    }
  }

  /** The heading of its column. */
  public String column(Locale locale) {
    return Messages.text(locale, "registry.column." + place);
  }

  /** What is wrong, in words. */
  public String text(Locale locale) {
    return Messages.text(locale, message, arguments.toArray());
  }
}
