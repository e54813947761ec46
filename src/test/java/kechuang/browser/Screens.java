package kechuang.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kechuang.launcher.DataFolder;
import kechuang.launcher.Migrate;
import kechuang.launcher.PayaraMicro;
import kechuang.launcher.PostgresServer;
import kechuang.launcher.Secrets;
import kechuang.launcher.Settings;

/**
 * Makes the pictures of the README anew: starts a portal of its own with the demonstration year, lets a {@link Tour} walk
 * through it in a real Chromium and leaves what it saw in {@code src/docs/screens}.
 */
public final class Screens {

  private final Settings settings = Settings.fromSystemProperties();
  private final DataFolder folder = DataFolder.take(settings.base().resolve("target/screens"));
  private PostgresServer postgres;
  private PayaraMicro payara;
  private boolean stopped;

  private Screens() {
  }

  /** Run by {@code mvn -Pscreens}. */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    var screens = new Screens();
    Runtime.getRuntime().addShutdownHook(new Thread(screens::stop, "stop"));
    try {
      screens.start();
      screens.walk();
    } finally {
      screens.stop();
    }
  }

  private void start() throws InterruptedException {
    PayaraMicro.stopLeftOver(folder);
    PostgresServer.stopLeftOver(folder);
    folder.empty();
    var secrets = Secrets.in(folder.path());
    postgres = PostgresServer.start(folder, secrets, settings.base().resolve("deploy/database/roles.sql"));
    Migrate.schema(postgres.url(), postgres.password("kc_owner"));
    Migrate.demonstration(postgres.url(), postgres.password("kc_owner"), secrets.key());
    var port = PayaraMicro.freePort(settings.port());
    payara = PayaraMicro.start(settings, folder, port, Map.of(
        "KECHUANG_DB_URL", postgres.url(), "KECHUANG_DB_PASSWORD", postgres.password("kc_app"),
        "KECHUANG_TRAIL_PASSWORD", postgres.password("kc_auditor"), "KECHUANG_SECRET_KEY", secrets.key(),
        "KECHUANG_DEMONSTRATION", "true", "KECHUANG_PUBLIC_URL", "http://127.0.0.1:" + port));
    payara.awaitReady();
    // The days of the tour are set by the schema's owner, as the tests do it.
    System.setProperty("kechuang.db.url", postgres.url());
    System.setProperty("kechuang.it.owner", postgres.password("kc_owner"));
  }

  private void walk() throws IOException {
    var pictures = Files.createDirectories(settings.base().resolve("src/docs/screens"));
    try (var chromium = new Browsers.Running()) {
      new Tour(chromium.browser, payara.address(), pictures).walk();
    }
  }

  /** Once: at the end of the walk, or when somebody ends it before. */
  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    if (payara != null) {
      payara.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    folder.close();
  }
}
