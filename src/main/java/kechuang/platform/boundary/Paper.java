package kechuang.platform.boundary;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** What is printed: a page of the class path with its blanks filled in, as PDF. */
public final class Paper {

  private static final String FONT = "/kechuang/fonts/DroidSansFallbackFull.ttf";

  private Paper() {
  }

  /**
   * Fills in and prints. Nothing outside the page itself is ever read: no address, no file.
   *
   * @param page on the class path, with blanks like {@code {number}}
   * @param markup the blanks whose values are markup already; all others are text
   */
  public static byte[] print(String page, Map<String, String> values, Set<String> markup) {
    return print(read(page), values, markup, "");
  }

  /** The same where several pages look alike: the blank {@code {style}} is filled in with this style of the class path. */
  public static byte[] print(String page, String style, Map<String, String> values, Set<String> markup) {
    return print(read(page), values, markup, read(style));
  }

  private static byte[] print(String page, Map<String, String> values, Set<String> markup, String style) {
    var text = page.replace("{style}", style);
    for (var value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}",
          markup.contains(value.getKey()) ? value.getValue() : escaped(value.getValue()));
    }
    return pdf(text);
  }

  /** A row of a table as markup: what it is, and its value. */
  public static String row(String label, String value) {
    return "<tr><th>" + escaped(label) + "</th><td>" + escaped(value) + "</td></tr>";
  }

  /** A text inside markup. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static String read(String resource) {
    try (var in = Paper.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pdf(String page) {
    try (var out = new ByteArrayOutputStream()) {
      new PdfRendererBuilder().withHtmlContent(page, null).toStream(out)
          .useFont(() -> Paper.class.getResourceAsStream(FONT), "Droid")
          .useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"),
              ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"),
              ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
          .run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
