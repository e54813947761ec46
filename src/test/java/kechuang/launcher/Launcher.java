package kechuang.launcher;

import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the portal on one machine: a real PostgreSQL, its schema, the demonstration year, and Payara Micro with the
 * WAR. Ctrl-C stops both and leaves nothing behind; the next start continues where this one ended.
 */
public final class Launcher {

  private final Settings settings;
  private volatile boolean stopping;
  private DataFolder folder;
  private PostgresServer postgres;
  private PayaraMicro payara;

  private Launcher(Settings settings) {
    this.settings = settings;
  }

  /** Run by {@code mvn -Prun}; the settings are system properties, see {@link Settings}. */
  public static void main(String[] args) {
    // What libraries have to say about a failure stands in the refusal.
    Logger.getLogger("").setLevel(Level.OFF);
    try {
      new Launcher(Settings.fromSystemProperties()).run();
    } catch (StartRefused e) {
      Console.say("\n" + e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    try {
      start();
    } catch (StartRefused e) {
      sleepIfStopping();
      throw e;
    }
    greet();
    var code = payara.waitFor();
    sleepIfStopping();
    throw payara.endedByItself(code);
  }

  private void start() throws InterruptedException {
    step(() -> {
      folder = DataFolder.take(settings.data());
      PayaraMicro.stopLeftOver(folder);
      PostgresServer.stopLeftOver(folder);
      settings.port().ifPresent(PayaraMicro::refuseTaken);
    });
    if (settings.fresh()) {
      step(folder::empty);
    }
    step(() -> {
      Console.progress("Starting PostgreSQL in " + folder.path());
      postgres = PostgresServer.start(folder, Secrets.in(folder.path()),
          settings.base().resolve("deploy/database/roles.sql"));
    });
    step(this::migrate);
    step(this::demonstrate);
    step(() -> {
      var port = PayaraMicro.freePort(settings.port());
      Console.progress("Starting the portal on port " + port);
      payara = PayaraMicro.start(settings, folder, port, environment(port));
    });
    payara.awaitReady();
  }

  /** One step at a time, and none once someone asked to stop: so the end always knows what there is to end. */
  private synchronized void step(Runnable step) throws InterruptedException {
    if (stopping) {
      throw new InterruptedException();
    }
    step.run();
  }

  private void migrate() {
    Console.progress("Bringing the database to this version");
    try {
      Migrate.schema(postgres.url(), postgres.password("kc_owner"));
    } catch (StartRefused e) {
      throw new StartRefused(e.getMessage() + " If nothing in " + folder.path()
          + " is worth keeping, -Dkechuang.fresh starts anew.", e);
    }
  }

  private void demonstrate() {
    if (settings.demonstration() && Migrate.demonstration(postgres.url(), postgres.password("kc_owner"),
        Secrets.in(folder.path()).key()) > 0) {
      Console.progress("Loaded the demonstration year");
    }
  }

  private Map<String, String> environment(int port) {
    return Map.of(
        "KECHUANG_DB_URL", postgres.url(),
        "KECHUANG_DB_USER", "kc_app",
        "KECHUANG_DB_PASSWORD", postgres.password("kc_app"),
        "KECHUANG_TRAIL_USER", "kc_auditor",
        "KECHUANG_TRAIL_PASSWORD", postgres.password("kc_auditor"),
        "KECHUANG_SECRET_KEY", Secrets.in(folder.path()).key(),
        "KECHUANG_DEMONSTRATION", String.valueOf(settings.demonstration()),
        "KECHUANG_PUBLIC_URL", "http://127.0.0.1:" + port);
  }

  private void greet() {
    Console.progress("Ready");
    Console.say("\n  科创兑 Kechuang   " + payara.address() + "\n");
    if (settings.demonstration()) {
      accounts();
    }
    Console.say("  Log: " + folder.path().resolve("logs/payara.log") + "\n  Stop with Ctrl-C.\n");
  }

  private void accounts() {
    try (var connection = postgres.connect("kc_owner")) {
      Console.say(DemonstrationAccounts.list(connection));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The end of the JVM goes on in the hook; what fails meanwhile is no news to anyone. */
  private synchronized void sleepIfStopping() throws InterruptedException {
    while (stopping) {
      wait();
    }
  }

  /** Said at once, so that the step at hand is the last one; done when it is through. */
  private void stop() {
    stopping = true;
    synchronized (this) {
      if (payara != null) {
        Console.progress("Stopping");
        payara.close();
      }
      if (postgres != null) {
        postgres.close();
      }
      if (folder != null) {
        folder.close();
        Console.progress("Stopped");
      }
    }
  }
}
