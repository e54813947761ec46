package kechuang.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A Chromium for each class of tests, since one that has shown a thousand pages is slow. A failed test leaves a picture, and
 * what the server complained of meanwhile is printed with it.
 */
class Browsers implements BeforeAllCallback, BeforeTestExecutionCallback, AfterTestExecutionCallback {

  /** What a browser would do by itself over the network is not part of any test. */
  private static final List<String> ALONE = List.of(
      "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability",
      "--disable-sync", "--no-first-run", "--no-pings", "--no-proxy-server",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

  private static final Logger LOG = System.getLogger(Browsers.class.getName());
  private static final Namespace HERE = Namespace.create(Browsers.class);

  private static Running running;

  /** The browser all tests share. */
  static com.microsoft.playwright.Browser browser() {
    return running.browser;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getStore(HERE)
        .getOrComputeIfAbsent(Running.class, key -> running = new Running(), Running.class);
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    context.getStore(HERE).put(ServerLog.class, ServerLog.end());
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      var test = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
      ((Browser) context.getRequiredTestInstance()).pictures("failed-" + test);
      LOG.log(Level.ERROR, "The server during " + test + ":\n"
          + ServerLog.complaintsSince(context.getStore(HERE).get(ServerLog.class, Long.class)));
    }
  }

  /** Chromium, until it is closed. */
  static final class Running implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final Playwright playwright;
    final com.microsoft.playwright.Browser browser;

    Running() {
      var program = Chromium.program();
      playwright = Playwright.create(new Playwright.CreateOptions()
          .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright.chromium().launch(new LaunchOptions()
          .setExecutablePath(program)
          .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
          .setArgs(ALONE));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
