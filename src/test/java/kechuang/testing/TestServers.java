package kechuang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import kechuang.launcher.DataFolder;
import kechuang.launcher.Migrate;
import kechuang.launcher.PostgresServer;
import kechuang.launcher.Secrets;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL before the first in-container or browser test and stops it after the last. The database is made by
 * the same script and the same migrations as anywhere else, anew for every run, under {@code target/}. Where the server
 * is and with which options Payara Micro starts is left in system properties, which {@code arquillian.xml} reads.
 *
 * <p>Unit tests start nothing: only the run that needs a server sets {@code kechuang.it.base}.
 */
public class TestServers implements LauncherSessionListener {

  // Held, since the levels of a logger nobody holds are forgotten.
  private static final Logger ROOT = Logger.getLogger("");

  private static PostgresServer postgres;
  private static DataFolder folder;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("kechuang.it.base") != null && postgres == null) {
      start(Path.of(System.getProperty("kechuang.it.base")), Path.of(System.getProperty("kechuang.it.build")));
    }
  }

  private static void start(Path base, Path build) {
    ROOT.setLevel(Level.WARNING);
    folder = DataFolder.take(build.resolve("it"));
    PostgresServer.stopLeftOver(folder);
    folder.empty();
    var secrets = Secrets.in(folder.path());
    postgres = PostgresServer.start(folder, secrets, base.resolve("deploy/database/roles.sql"));
    Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stop, "stop the test's PostgreSQL"));
    waitForNoDisk();
    Migrate.schema(postgres.url(), postgres.password("kc_owner"));
    Migrate.demonstration(postgres.url(), postgres.password("kc_owner"), secrets.key());
    var port = freePort();
    System.setProperty("kechuang.it.scanner", "clamd://127.0.0.1:" + ScanDaemon.start().port());
    System.setProperty("kechuang.it.url", "http://127.0.0.1:" + port + "/");
    System.setProperty("kechuang.it.java", javaOptions(secrets, port));
    System.setProperty("kechuang.it.options", "--prebootcommandfile " + escaped(base.resolve("deploy/preboot.asadmin"))
        + " --port " + port + " --disablephonehome --contextroot /"
        + " --logtofile " + escaped(folder.folder("logs").resolve("payara.log")));
  }

  /** What the tests write is thrown away: no commit waits for the disk. What has to survive is tested on servers of its own. */
  private static void waitForNoDisk() {
    try (var connection = postgres.connect("superuser"); var statement = connection.createStatement()) {
      statement.execute("alter database portal set synchronous_commit = off");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String javaOptions(Secrets secrets, int port) {
    return String.join(" ",
        "-Xmx1g", "-XX:+UseSerialGC",
        "-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true",
        "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8",
        "-Djava.io.tmpdir=" + escaped(folder.folder("tmp")),
        "-Dkechuang.db.url=" + postgres.url(),
        "-Dkechuang.db.user=kc_app",
        "-Dkechuang.db.password=" + postgres.password("kc_app"),
        "-Dkechuang.trail.user=kc_auditor",
        "-Dkechuang.trail.password=" + postgres.password("kc_auditor"),
        "-Dkechuang.secret-key=" + secrets.key(),
        "-Dkechuang.demonstration=true",
        "-Dkechuang.daily-work=false",
        "-Dkechuang.virus-scanner=" + System.getProperty("kechuang.it.scanner"),
        "-Dkechuang.virus-scanner-seconds=20",
        "-Dkechuang.it.owner=" + postgres.password("kc_owner"),
        "-Dkechuang.public-url=http://127.0.0.1:" + port);
  }

  /** Arquillian cuts options at blanks that no backslash precedes. */
  private static String escaped(Path path) {
    return path.toString().replace(" ", "\\ ");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database of the tests, for tests that run outside the server. */
  public static PostgresServer postgres() {
    return postgres;
  }


  /** After the server: Arquillian stops it when the session closes, and hooks run when the JVM ends. */
  private static synchronized void stop() {
    if (postgres != null) {
      postgres.close();
      folder.close();
      postgres = null;
    }
  }
}
