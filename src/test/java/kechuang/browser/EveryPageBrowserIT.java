package kechuang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kechuang.testing.VisitsResource;
import org.junit.jupiter.api.Test;

/**
 * Every page, opened by everyone who may open it by {@code access.csv}: nothing keeps people out (axe), no text is
 * missing, nothing sticks out at the side, no script complains, and another node could go on with the session. What the public, firms and providers see also stands a
 * telephone and English; what offices see stands a small screen. The open pages are the same for all, so nobody opens
 * them; of other pages those are judged that have something on them which the same page had for nobody before: by axe and as a
 * picture in Chinese at a desk and in English on a telephone.
 */
class EveryPageBrowserIT extends Browser {

  private static final Set<String> OUTSIDE = Set.of("nobody", "applicant", "provider");
  private static final int SMALL = 1024;
  /** A key without its text, or a value nobody gave; what the audit trail shows as it was written may say null. */
  private static final Pattern HOLE = Pattern.compile("\\?\\?\\?|(?<!\":)\\bnull\\b");
  /** What reaches furthest to the right. */
  private static final String WIDE = "() => [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > innerWidth)"
      + ".map(it => it.tagName + ' ' + it.id + ' ' + it.className).slice(-5).join('; ')";

  private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
  private static final Pattern VALUE = Pattern.compile("(?<!class|role|type)=\"[^\"]*\"|[0-9]+");
  private static final Pattern SCRIPT = Pattern.compile("<script.*?</script>|<!--.*?-->", Pattern.DOTALL);

  /** As the server prepared it for all tests of this class. */
  private static List<JsonObject> visits;

  /** What was seen of each page in each language; it is looked at again where something on it was never seen there. */
  private final Map<String, Set<String>> seen = new HashMap<>();
  private final List<String> findings = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /** Everyone's pages, asked for once. @see VisitsResource */
  private List<JsonObject> visits() {
    if (visits == null) {
      var answer = page.request().post("api/v1/testing/visits", RequestOptions.create().setTimeout(60_000));
      assertEquals(200, answer.status(), answer.text());
      visits = Json.createReader(new StringReader(answer.text())).readArray().getValuesAs(JsonObject.class);
    }
    return visits;
  }

  @Test
  void the_public_finds_every_open_page_whole() {
    crawl("nobody"::equals);
  }

  @Test
  void firms_and_providers_find_their_pages_whole_also_on_a_telephone_and_in_english() {
    crawl(role -> OUTSIDE.contains(role) && !role.equals("nobody"));
  }

  @Test
  void every_office_finds_its_pages_whole_also_on_a_small_screen() {
    crawl(role -> !OUTSIDE.contains(role));
  }

  @Test
  void a_picture_without_words_and_a_text_too_pale_would_be_found() {
    open("open/home.xhtml");
    assertEquals("", accessibility());
    page.evaluate("() => { document.querySelector('main').innerHTML += '<img src=\"data:,\"><p style=\"color:#ccc\">too pale to read</p>'; }");
    var found = accessibility();
    assertTrue(found.contains("image-alt") && found.contains("color-contrast"), found);
  }

  private void crawl(Predicate<String> roles) {
    var mine = visits().stream().filter(visit -> roles.test(visit.getString("role"))).toList();
    assertFalse(mine.isEmpty());
    mine.forEach(this::visit);
    assertEquals(List.of(), findings, () -> String.join("\n", findings) + "\n");
  }

  private void complain(ConsoleMessage message) {
    if (message.type().equals("error")) {
      complaints.add(message.text());
    }
  }

  private void visit(JsonObject visit) {
    var role = visit.getString("role");
    var pages = visit.getJsonArray("pages").getValuesAs(JsonString.class).stream().map(JsonString::getString)
        .filter(path -> role.equals("nobody") || !path.startsWith("/open/")).toList();
    assertFalse(pages.isEmpty(), role);
    enter(visit.getString("login"));
    pages.forEach(path -> look(path, role, ""));
    if (OUTSIDE.contains(role)) {
      inEnglish();
      complaints.clear();
      pages.forEach(path -> look(path, role, "-en"));
      open("open/language/zh");
    }
  }

  /** In a window of its own; one that has shown hundreds of pages grows slow. */
  private void enter(String login) {
    closeWindow();
    openWindow();
    withAxe();
    page.onConsoleMessage(this::complain);
    if (!login.isEmpty()) {
      logIn(login);
    }
    complaints.clear();
  }

  private void look(String path, String role, String language) {
    var where = role + language + " " + path;
    var answer = page.request().get(path);
    note(where, answer.status() != 200, "status " + answer.status());
    var html = SCRIPT.matcher(answer.text()).replaceAll("");
    whole(where, html.replaceAll("<[^>]*>", " "));
    if (seen.computeIfAbsent(path.replaceAll("\\?.*", "") + language, page -> new HashSet<>()).addAll(parts(html))) {
      lookAt(path, role, language);
    }
    var lost = page.request().get("api/v1/testing/session");
    note(where, lost.status() != 200 || !lost.text().isEmpty(), "another node would lose " + lost.text());
    complaints.clear();
  }

  /** What stands in the middle of a page, each thing once: tags with their classes, roles and the names of what else they have. */
  private static Set<String> parts(String html) {
    return TAG.matcher(html.substring(Math.max(0, html.indexOf("id=\"main\"")))).results()
        .map(tag -> VALUE.matcher(tag.group()).replaceAll("")).collect(Collectors.toSet());
  }

  private void lookAt(String path, String role, String language) {
    var where = role + language + " " + path;
    var picture = "page" + path.replaceAll("\\.xhtml.*", "").replace('/', '-') + "-" + (role + language).replace(' ', '-');
    page.navigate(path);
    var headings = page.locator("h1").count();
    note(where, headings != 1, headings + " first headings");
    whole(where, page.locator("body").innerText());
    fits(where);
    judge(where, picture, language.isEmpty());
    page.setViewportSize(OUTSIDE.contains(role) ? NARROW : SMALL, 900);
    fits(where);
    judge(where, picture, !language.isEmpty());
    wide();
    note(where, !complaints.isEmpty(), "the console says " + complaints);
  }

  private void judge(String where, String name, boolean thoroughly) {
    if (thoroughly) {
      var found = accessibility();
      note(where, !found.isEmpty(), found);
      picture(name);
      albumPicture(name.substring("page-".length()));
    }
  }

  /** The page does not scroll sideways. */
  private void fits(String where) {
    var width = page.viewportSize().width;
    var needed = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
    if (needed > width) {
      note(where, true, "takes " + needed + " of " + width + " pixels: " + page.evaluate(WIDE));
    }
  }

  /** No text is missing in it. */
  private void whole(String where, String text) {
    var hole = HOLE.matcher(text);
    if (hole.find()) {
      note(where, true, "a text is missing: " + text.substring(Math.max(0, hole.start() - 60), Math.min(text.length(), hole.end() + 20))
          .replaceAll("\\s+", " "));
    }
  }

  private void note(String where, boolean wrong, String what) {
    if (wrong) {
      findings.add(where + ": " + what);
    }
  }
}
