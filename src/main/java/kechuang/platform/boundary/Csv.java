package kechuang.platform.boundary;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180) that spreadsheets open as text: a cell that begins like a formula gets an apostrophe in
 * front, and the file begins with the mark by which they recognise UTF-8.
 */
public final class Csv {

  /** The media type. */
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private final StringBuilder text = new StringBuilder("\uFEFF");

  /** One more line. */
  public Csv line(Object... cells) {
    text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  private static String cell(Object value) {
    var written = value == null ? "" : value.toString().replace("\u0000", "");
    if (!written.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(written.charAt(0)) >= 0) {
      written = "'" + written;
    }
    return written.matches("(?s).*[\",\r\n\t].*") ? '"' + written.replace("\"", "\"\"") + '"' : written;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
