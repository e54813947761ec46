package kechuang.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.PGConnection;

/**
 * A real PostgreSQL on this machine only, from embedded binaries, with passwords, in a folder that outlives it. What an
 * acknowledged commit wrote is on the disk. A server that a killed start left behind is stopped first.
 */
public final class PostgresServer implements AutoCloseable {

  /** Held, and silent: what the library has to say stands in the refusal or in the server's own log. */
  private static final Logger LIBRARY = Logger.getLogger("io.zonky.test.db.postgres");

  private static final List<String> LOGINS = List.of("kc_owner", "kc_app", "kc_auditor");

  private static final String DATA = "postgresql";
  private static final String BINARIES = "binaries";

  /** Any that is free. */
  private static final int ANY_PORT = 0;

  private final EmbeddedPostgres server;
  private final DataFolder folder;
  private final Secrets secrets;

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private PostgresServer(EmbeddedPostgres server, DataFolder folder, Secrets secrets) {
    this.server = server;
    this.folder = folder;
    this.secrets = secrets;
  }

  /** Starts it in this folder, on a free port, with the roles and the empty database of {@code roles.sql} in place. */
  public static PostgresServer start(DataFolder folder, Secrets secrets, Path roles) {
    return start(folder, secrets, roles, ANY_PORT);
  }

  /** The same where somebody expects it. */
  public static PostgresServer start(DataFolder folder, Secrets secrets, Path roles, int port) {
    refuseRoot();
    var log = folder.folder("logs").resolve("postgresql.log");
    try {
      var server = new PostgresServer(embedded(folder, secrets, log, port), folder, secrets);
      try {
        server.prepare(roles);
      } catch (SQLException | RuntimeException e) {
        server.close();
        throw e;
      }
      return server;
    } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
      // The error is the library's word for binaries that cannot be unpacked. A server may be up that let nobody in.
      stopLeftOver(folder);
      throw new StartRefused("PostgreSQL did not start: " + reason(e) + Logs.tail(log, 5), e);
    }
  }

  private static String reason(Throwable failure) {
    return failure.getMessage() == null && failure.getCause() != null ? reason(failure.getCause()) : failure.getMessage();
  }

  /** PostgreSQL's own programs refuse to be root; in a user namespace of their own they are not. */
  private static void refuseRoot() {
    var linux = System.getProperty("os.name").equals("Linux");
    if (linux && "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
      throw new StartRefused("PostgreSQL does not run as root, and this machine grants no user namespace (unshare -U): "
          + "start as another user.");
    }
  }

  private static EmbeddedPostgres embedded(DataFolder folder, Secrets secrets, Path log, int port) throws IOException {
    var passwordFile = passwordFile(folder, secrets);
    try {
      return EmbeddedPostgres.builder()
          .setPort(port)
          .setDataDirectory(folder.path().resolve(DATA))
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setOverrideWorkingDirectory(folder.folder(BINARIES).toFile())
          .setPGStartupWait(Duration.ofSeconds(60))
          .setOutputRedirector(Redirect.appendTo(log.toFile()))
          .setErrorRedirector(Redirect.appendTo(log.toFile()))
          // initdb's own options; they win over the trust that the library asks for.
          .setLocaleConfig("auth", "scram-sha-256")
          .setLocaleConfig("pwfile", passwordFile.toString())
          .setLocaleConfig("locale", "C")
          .setConnectConfig("password", secrets.password("superuser"))
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("password_encryption", "scram-sha-256")
          .setServerConfig("timezone", "Asia/Shanghai")
          .setServerConfig("jit", "off")
          .start();
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private static Path passwordFile(DataFolder folder, Secrets secrets) throws IOException {
    // Temporary files are readable by their owner only.
    var file = Files.createTempFile(folder.folder("tmp"), "initdb", null);
    return Files.writeString(file, secrets.password("superuser"));
  }

  /** A killed start leaves its server running, or half of what it was making: the next one begins with what is whole. */
  public static void stopLeftOver(DataFolder folder) {
    new LeftOvers(folder.path().resolve(BINARIES), folder.path().resolve(DATA)).clear();
  }

  private void prepare(Path roles) throws SQLException {
    PsqlScript.run(roles, database -> connect("postgres", secrets.password("superuser"), database));
    try (var connection = connect("postgres", secrets.password("superuser"), "portal")) {
      for (var login : LOGINS) {
        // The driver sends the hash, so no password ever stands in the server's log.
        connection.unwrap(PGConnection.class)
            .alterUserPassword(login, secrets.password(login).toCharArray(), "scram-sha-256");
      }
    }
  }

  /** A connection to the portal's database as one of its roles, or as {@code superuser}. */
  public Connection connect(String role) throws SQLException {
    return connect(role.equals("superuser") ? "postgres" : role, secrets.password(role), "portal");
  }

  private Connection connect(String user, String password, String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(url(database), properties);
  }

  /** The JDBC address of the portal's database. */
  public String url() {
    return url("portal");
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  /** The password of a role. */
  public String password(String role) {
    return secrets.password(role);
  }

  /** Stops it; whoever is still connected is cut off, and nothing committed is lost. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // The library waits five seconds; what many have written may take longer to reach the disk.
      stopLeftOver(folder);
    }
  }
}
