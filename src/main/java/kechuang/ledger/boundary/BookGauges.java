package kechuang.ledger.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import kechuang.platform.boundary.DataSources;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/**
 * The books as {@code /metrics} shows them to whoever watches the machine: every node answers what was found last,
 * whichever node found it. Books that differ are no reason to turn visitors away, so readiness says nothing of them.
 */
@ApplicationScoped
public class BookGauges {

  private static final String DIFFERING = "select differing + unbalanced from book_check order by id desc limit 1";
  private static final String AGE =
      "select extract(epoch from clock_timestamp() - made_at) from book_check order by id desc limit 1";

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;
  @Inject
  private MetricRegistry metrics;

  void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    gauge("kechuang_books_differing", MetricUnits.NONE, "Counters and entries of the ledger that do not agree", DIFFERING);
    gauge("kechuang_books_age", MetricUnits.SECONDS, "Time since the books were compared", AGE);
  }

  private void gauge(String name, String unit, String description, String query) {
    metrics.gauge(Metadata.builder().withName(name).withUnit(unit).withDescription(description).build(),
        () -> answer(query));
  }

  /** Not a number as long as nobody knows. */
  private Double answer(String query) {
    try (var connection = portal.getConnection(); var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      return row.next() ? row.getDouble(1) : Double.NaN;
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
