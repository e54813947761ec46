package kechuang.platform.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kechuang.calendar.boundary.BusinessClock;

/**
 * Lists as spreadsheets: every row of the list as it is filtered and sorted, read from the same boundary as the page and
 * so with the same rights. Each stretch is read by itself, so that a long list holds no transaction open; the file leaves
 * the house only when the trail knows of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Exports {

  /** Rows a file has at most; it says so where there are more. */
  public static final int MOST = 50_000;

  @Inject
  private AuditEvents trail;
  @Inject
  private BusinessClock clock;
  @Inject
  private Layout layout;

  /**
   * A list as somebody looks at it.
   *
   * @param name by which the trail knows it: {@code review.applications}
   * @param title key of what the page calls it
   * @param filter what it is filtered by, in words; empty for nothing
   * @param order how it is sorted
   * @param source the boundary it is read from
   */
  public record Listing<T>(String name, String title, String filter, RowRequest order,
      Function<RowRequest, Rows<T>> source) {
  }

  /** Writes a file that the caller deletes once it is sent. */
  @PermitAll
  public <T> Path write(Listing<T> list, Sheet<T> sheet, Locale locale) {
    try {
      var file = Files.createTempFile("list", ".xlsx");
      try {
        record(list, fill(file, list, sheet, locale));
        return file;
      } catch (IOException | RuntimeException failed) {
        Files.deleteIfExists(file);
        throw failed;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> int fill(Path file, Listing<T> list, Sheet<T> sheet, Locale locale) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      return Workbooks.write(out, Messages.text(locale, list.title()), head(list, locale), sheet, list.source(),
          list.order(), MOST, locale);
    }
  }

  /** Which list, filtered by what, by whom, when, and whether all of it. */
  private String head(Listing<?> list, Locale locale) {
    var all = list.source().apply(RowRequest.first(0)).total();
    var filter = list.filter().isEmpty() ? Messages.text(locale, "common.all") : list.filter();
    var head = Messages.text(locale, "common.export.head", Messages.text(locale, list.title()), filter, who(locale),
        clock.now());
    return all <= MOST ? head : Messages.text(locale, "common.export.cut", head, MOST, all);
  }

  private String who(Locale locale) {
    return layout.person().map(person -> person.organisation() == null || person.organisation().isEmpty()
        ? person.name() : Messages.text(locale, "common.export.who", person.name(), person.organisation())).orElse("");
  }

  private void record(Listing<?> list, int rows) {
    trail.record("list", list.name(), Map.of("event", "exported", "filter", list.filter(), "rows", String.valueOf(rows)));
  }
}
