package kechuang.platform.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: the database answers within a second, and its schema is the one this WAR was built for. A node that is
 * not ready gets no visitors; it is not restarted for it, since liveness never asks the database.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

  private static final String MIGRATIONS = "/WEB-INF/classes/db/migration/";
  private static final String APPLIED = """
      select version from flyway_schema_history
       where success and version is not null and type <> 'BASELINE'""";

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  @Resource
  private ManagedExecutorService executor;

  @Inject
  private ServletContext war;

  private Future<Optional<SchemaVersion>> asked;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("database");
    try {
      return verdict(response, applied());
    } catch (TimeoutException e) {
      return response.down().withData("cause", "no answer within a second").build();
    } catch (ExecutionException e) {
      return response.down().withData("cause", String.valueOf(e.getCause().getMessage())).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return response.down().build();
    }
  }

  private HealthCheckResponse verdict(HealthCheckResponseBuilder response, Optional<SchemaVersion> applied) {
    var expected = expected();
    response.withData("expected", text(expected)).withData("schema", text(applied));
    return response.status(expected.equals(applied)).build();
  }

  private static String text(Optional<SchemaVersion> version) {
    return version.map(SchemaVersion::text).orElse("none");
  }

  private Optional<SchemaVersion> expected() {
    Set<String> files = war.getResourcePaths(MIGRATIONS);
    return files == null ? Optional.empty() : SchemaVersion.newestOf(files);
  }

  /** Asks in another thread, and never a second time while the first question hangs. */
  private Optional<SchemaVersion> applied() throws InterruptedException, ExecutionException, TimeoutException {
    Future<Optional<SchemaVersion>> answer;
    synchronized (this) {
      if (asked == null || asked.isDone()) {
        asked = executor.submit(this::newestApplied);
      }
      answer = asked;
    }
    return answer.get(1, TimeUnit.SECONDS);
  }

  private Optional<SchemaVersion> newestApplied() throws SQLException {
    var newest = Optional.<SchemaVersion>empty();
    try (var connection = portal.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(APPLIED)) {
      while (rows.next()) {
        var version = new SchemaVersion(rows.getString(1));
        newest = newest.filter(known -> known.compareTo(version) > 0).or(() -> Optional.of(version));
      }
    }
    return newest;
  }
}
