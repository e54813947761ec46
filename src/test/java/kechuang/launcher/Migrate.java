package kechuang.launcher;

import java.sql.SQLException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the database's schema to this version, as {@code kc_owner}. The portal itself never does: it only says that it
 * is not ready on another schema.
 *
 * <p>The demonstration year keeps a history of its own, so that a later migration may be older than it in name.
 */
public final class Migrate {

  private static final String HISTORY = "flyway_schema_history";
  private static final String DEMONSTRATION_HISTORY = "flyway_demo_history";

  private Migrate() {
  }

  /**
   * For operators: {@code KECHUANG_DB_URL} and {@code KECHUANG_OWNER_PASSWORD} say where. Never loads the
   * demonstration.
   */
  public static void main(String[] args) {
    Logger.getLogger("").setLevel(Level.WARNING);
    try {
      var count = schema(setting("KECHUANG_DB_URL"), setting("KECHUANG_OWNER_PASSWORD"));
      Console.say(count == 0 ? "The schema is up to date." : count + " migration(s) applied.");
    } catch (StartRefused e) {
      Console.say(e.getMessage());
      System.exit(1);
    }
  }

  static String setting(String name) {
    var value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new StartRefused("Set the environment variable " + name + ".");
    }
    return value;
  }

  /** Applies what is missing and answers how many migrations that were. */
  public static int schema(String url, String ownerPassword) {
    return migrate(configuration(url, ownerPassword).table(HISTORY).locations("classpath:db/migration"));
  }

  /**
   * Loads the demonstration, once, whole or not at all.
   *
   * @param secretKey what account numbers are encrypted with, the portal's {@code kechuang.secret-key}
   */
  public static int demonstration(String url, String ownerPassword, String secretKey) {
    return migrate(configuration(url, ownerPassword).table(DEMONSTRATION_HISTORY).locations("classpath:db/demo")
        .javaMigrations(new DemonstrationSecrets(secretKey)).group(true).baselineOnMigrate(true).baselineVersion("0"));
  }

  private static FluentConfiguration configuration(String url, String ownerPassword) {
    return Flyway.configure(Migrate.class.getClassLoader())
        .dataSource(url, "kc_owner", ownerPassword)
        .defaultSchema("public")
        .failOnMissingLocations(false)
        .validateMigrationNaming(true);
  }

  private static int migrate(FluentConfiguration configuration) {
    try {
      var count = configuration.load().migrate().migrationsExecuted;
      showHistory(configuration);
      return count;
    } catch (FlywayException | SQLException e) {
      throw new StartRefused("The database could not be brought to this version: " + reason(e) + ".", e);
    }
  }

  /** What failed and why; Flyway tells it at length, and the database adds where it was at that moment. */
  private static String reason(Exception failure) {
    var lines = failure.getMessage().lines().filter(line -> !line.isBlank()).toList();
    return lines.get(0) + causes(failure).filter(SQLException.class::isInstance).findFirst()
        .flatMap(cause -> cause.getMessage().lines().findFirst()).or(() -> lines.stream().skip(1).findFirst())
        .filter(more -> !lines.get(0).contains(more)).map(more -> ": " + more).orElse("");
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  /** The portal reads which version it stands on. */
  private static void showHistory(FluentConfiguration configuration) throws SQLException {
    try (var connection = configuration.getDataSource().getConnection(); var statement = connection.createStatement()) {
      statement.execute("grant select on " + configuration.getTable() + " to kc_app");
    }
  }
}
