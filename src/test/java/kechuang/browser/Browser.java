package kechuang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test at the screen: a real Chromium in front of the running portal, in Chinese unless {@link #inEnglish()} is asked
 * for. Each test has a window of its own, so nobody is still signed in. A script error, or anything that the page's
 * content security policy had to stop, fails the test.
 */
@ArquillianTest
@RunAsClient
@Tag("browser")
@ExtendWith(Browsers.class)
public abstract class Browser {

  private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> TELLING = List.of("serious", "critical");
  /** No page has frames, so that axe reads it alone; only what is wrong is told. */
  private static final String TOLD = """
      ([tags, telling]) => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(found => found.violations
        .filter(rule => telling.includes(rule.impact))
        .map(rule => rule.id + ': ' + rule.help + rule.nodes.map(node => '\\n    ' + node.html).join('')).join('\\n'))""";
  private static final int WIDE = 1440;
  static final int NARROW = 390;

  private final List<String> scriptErrors = new ArrayList<>();
  private BrowserContext window;

  /** The page in the window. */
  protected Page page;

  @BeforeEach
  void openWindow() {
    window = Browsers.browser().newContext(new NewContextOptions()
        .setLocale("zh-CN")
        .setTimezoneId("Asia/Shanghai")
        .setViewportSize(WIDE, 900)
        .setBaseURL(System.getProperty("kechuang.it.url")));
    window.setDefaultTimeout(15_000);
    // The server of the tests starts fast and works out password hashes slowly.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    page = newTab();
  }

  @AfterEach
  void closeWindow() {
    window.close();
    assertEquals(List.of(), scriptErrors, "errors of the page's scripts");
  }

  /** This person is signed in and at home, whoever was before; by the back door, for tests about something else. */
  protected void logIn(String login) {
    window.clearCookies();
    var answer = page.request().post("api/v1/testing/signed-in/" + login);
    assertEquals(204, answer.status(), login + ": " + answer.text());
    open("inbox/home.xhtml");
  }

  /** The same with name and password, as people do it. */
  protected void logIn(String login, String password) {
    window.clearCookies();
    new OpenLoginScreen(page).open().enter(login, password);
  }

  /** From here on in English, as the link in the masthead does it. */
  protected void inEnglish() {
    open("open/language/en");
  }

  /** A second tab of the same window: the same person, the same session. */
  protected Page newTab() {
    var tab = window.newPage();
    tab.onPageError(scriptErrors::add);
    tab.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        scriptErrors.add(message.text());
      }
    });
    return tab;
  }

  /** Somebody else's window, at another machine; whoever opens it closes its context. */
  protected Page anotherWindow() {
    return Browsers.browser().newContext(new NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
        .setViewportSize(WIDE, 900).setBaseURL(System.getProperty("kechuang.it.url"))).newPage();
  }

  /** Opens a page by its path, such as {@code open/home.xhtml}. */
  protected void open(String path) {
    page.navigate(path);
  }

  /** As on a telephone, 390 pixels. */
  protected void narrow() {
    page.setViewportSize(NARROW, 844);
  }

  /** As at a desk, 1440 pixels. */
  protected void wide() {
    page.setViewportSize(WIDE, 900);
  }

  /** Nothing on the page keeps a person with a disability out (WCAG 2.2 AA, serious and critical findings). */
  protected void assertAccessible() {
    assertEquals("", accessibility(), "accessibility of " + page.url());
  }

  /** What keeps a person with a disability out of the page; empty if nothing does. */
  String accessibility() {
    // What is still fading in has no colours to judge yet.
    page.waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running')");
    if (page.evaluate("() => 'axe' in window").equals(false)) {
      page.evaluate(AxeBuilder.getAxeScript() + ";0");
    }
    return (String) page.evaluate(TOLD, List.of(WCAG_22_AA, TELLING));
  }

  /** Every page of this window has axe with it from the start: cheaper than bringing it to each of hundreds. */
  void withAxe() {
    window.addInitScript(AxeBuilder.getAxeScript());
  }

  /** The whole page as {@code target/browser/<name>-<width>.png}, where somebody wants to look at them. */
  protected void picture(String name) {
    if (Boolean.getBoolean("kechuang.pictures")) {
      picture(page, name);
    }
  }

  /** The same into the album of all pages, {@code src/docs/screens/pages}, when that is made anew. */
  protected void albumPicture(String name) {
    if (Boolean.getBoolean("kechuang.screens")) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setType(ScreenshotType.JPEG).setQuality(40)
          // The bar that stays at the window's foot stands at the page's here.
          .setStyle(".decide { position: static !important }")
          .setPath(Path.of("src", "docs", "screens", "pages", name + "-" + page.viewportSize().width + ".jpg")));
    }
  }

  /** The same of every tab. */
  void pictures(String name) {
    window.pages().forEach(tab -> picture(tab, tab == page ? name : name + "-tab-" + window.pages().indexOf(tab)));
  }

  private static void picture(Page tab, String name) {
    var file = results().resolve(name + "-" + tab.viewportSize().width + ".png");
    tab.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
  }

  /** Where pictures go. */
  static Path results() {
    try {
      return Files.createDirectories(Path.of("target", "browser"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
