package kechuang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.identity.boundary.Passwords;
import kechuang.testing.AccessTable;
import kechuang.testing.AccessTable.Row;
import kechuang.testing.AnAccount;
import kechuang.testing.BadValues;
import kechuang.testing.Form;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import kechuang.testing.Visitor;
import kechuang.testing.World;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every field of every page a person can type in, with everything it may not hold. The fields are found on the pages, as
 * their roles get them; one that stands in a page's source and was never come across fails the test.
 */
@ArquillianTest
class EveryFormFieldIT {

  /** What a page shows only after a button: the words of the button. */
  private static final Map<String, List<String>> HIDDEN = Map.of(
      "/organisation/profile.xhtml", List.of("id=\"form:edit\"", "id=\"form:changeBank\""),
      "/identity/accounts.xhtml", List.of("id=\"actions:new\""),
      "/claim/spotchecks.xhtml", List.of("title=\"登记"));
  /** Fields of the sources that no page of the test's world shows, and where else they are tried. */
  private static final Map<String, String> ELSEWHERE = Map.of();
  private static final Pattern SOURCE = Pattern.compile(
      "<k:field id=\"(\\w+)\"(?![^>]*type=\"(?:select|checkbox|slot)\")|<p:inputText(?:area)? id=\"(\\w+)\"");
  private static final Pattern INSIDES = Pattern.compile(
      "\\?\\?\\?|SQLSTATE|EclipseLink|Exception\\b|\\bat (?:kechuang|java|org|com)\\.[a-z]|<script>alert|<img src=x|系统内部出现错误");

  @Inject
  private ServletContext portal;

  private final List<String> wrong = new ArrayList<>();
  private final Set<String> met = new TreeSet<>();
  private World world;

  @BeforeEach
  void a_world() {
    Scene.today("2017-03-10");
    world = World.ofCity();
  }

  @AfterEach
  void forgiven() {
    Owner.run("delete from login_attempt where subject like '%:127.0.0.1'");
  }

  private void end() {
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong) + "\n");
  }

  /** Pages by the first role that gets each, with somebody of that role at a browser. */
  private void everywhere(Function<String, Boolean> kinds, Act act) {
    var visitors = new HashMap<String, Visitor>();
    for (var row : AccessTable.read().rows()) {
      if (row.method().equals("GET") && row.route().endsWith(".xhtml")) {
        var role = row.cells().entrySet().stream().filter(cell -> cell.getValue().startsWith("200")).findFirst();
        role.ifPresent(cell -> fields(row, visitors.computeIfAbsent(cell.getKey(), this::visitor), kinds, act));
      }
    }
  }

  private Visitor visitor(String role) {
    var visitor = new Visitor();
    if (!role.equals("nobody")) {
      var person = world.person(role);
      Owner.run("update account set password_hash = ? where id = ?",
          Steps.the(Passwords.class).hash(AnAccount.PASSWORD).text(), person.id());
      assertEquals(302, visitor.logIn(Owner.text("select login from account where id = ?", person.id()),
          AnAccount.PASSWORD).statusCode());
    }
    return visitor;
  }

  /** What to do with a field of a form, whose page was just opened. */
  @FunctionalInterface
  private interface Act {
    void on(Visitor visitor, Form form, String field, String kind);
  }

  private void fields(Row row, Visitor visitor, Function<String, Boolean> kinds, Act act) {
    var page = world.named(row.address());
    var path = page.replaceAll("\\?.*", "");
    forms(visitor, page, null).forEach(form -> fields(visitor, form, kinds, act));
    HIDDEN.getOrDefault(path, List.of()).forEach(button ->
        forms(visitor, page, button).forEach(form -> fields(visitor, form, kinds, act)));
  }

  private List<Form> forms(Visitor visitor, String page, String button) {
    var shown = visitor.get(page);
    assertEquals(200, shown.statusCode(), page);
    if (button == null) {
      return Form.of(page, shown.body());
    }
    var form = Form.of(page, shown.body()).stream().filter(one -> one.button(button).isPresent()).findFirst().orElseThrow(
        () -> new AssertionError("no button " + button + " on " + page));
    return Form.of(page, form.send(visitor, form.button(button).orElseThrow(), Map.of()).body());
  }

  private void fields(Visitor visitor, Form form, Function<String, Boolean> kinds, Act act) {
    form.typed().forEach((field, kind) -> {
      met.add(field.replaceAll(".*:|_input$", ""));
      if (kinds.apply(kind)) {
        act.on(visitor, form, field, kind);
      }
    });
  }

  private HttpResponse<String> judged(String what, HttpResponse<String> answer) {
    var insides = INSIDES.matcher(answer.body());
    if (answer.statusCode() != 200 && answer.statusCode() != 302 || insides.find()) {
      wrong.add(what + " -> " + answer.statusCode() + " " + context(answer.body()));
    }
    return answer;
  }

  private static String context(String body) {
    var found = INSIDES.matcher(body);
    return found.find() ? body.substring(Math.max(0, found.start() - 200), Math.min(body.length(), found.end() + 200)) : "";
  }

  /** What is said beside the field. */
  private static String problem(String body, String field) {
    var start = body.indexOf("id=\"" + field.replaceAll("_input$", "") + "-problem\"");
    var end = body.indexOf("</div>", start);
    return start < 0 ? "" : body.substring(body.indexOf('>', start) + 1, end).replaceAll("<[^>]*>", "").strip();
  }

  /** The sentence of this key, whatever stands in its braces. */
  private static boolean says(String sentence, String key, String language) {
    var bundle = java.util.ResourceBundle.getBundle("kechuang.i18n.messages",
        language.equals("en") ? java.util.Locale.ENGLISH : java.util.Locale.SIMPLIFIED_CHINESE);
    var pattern = Stream.of(bundle.getString(key).replace("''", "'").split("\\{\\d}", -1)).map(Pattern::quote)
        .collect(Collectors.joining(".*"));
    return sentence.replace("&lt;", "<").replace("&gt;", ">").matches("(?s)" + pattern);
  }

  @Test
  void an_amount_or_a_day_that_is_none_is_said_beside_its_field_in_both_languages() {
    for (var language : List.of("zh", "en")) {
      everywhere(List.of("money", "date")::contains, (visitor, form, field, kind) -> {
        visitor.get("/open/language/" + language);
        var main = form.main().orElseThrow();
        (kind.equals("money") ? BadValues.amounts() : BadValues.days()).forEach((value, key) -> {
          var what = form.id() + " " + field + " = " + value + " (" + language + ")";
          var answer = judged(what, form.send(visitor, main, Map.of(field, value)));
          var said = problem(answer.body(), field);
          if (!says(said, key, language) || !answer.body().contains("value=\"" + value + "\"")) {
            wrong.add(what + " -> " + answer.statusCode() + " “" + said + "”, not " + key + ", or what was typed is gone");
          }
          form.goOn(answer);
        });
      });
    }
    end();
  }

  @Test
  void a_text_that_means_harm_never_breaks_a_page() {
    everywhere(kind -> true, (visitor, form, field, kind) -> form.main().ifPresent(button ->
        BadValues.texts().forEach(value -> {
          var what = form.id() + " " + field + " = " + (value.length() > 60 ? value.substring(0, 60) + "…" : value);
          form.goOn(judged(what, form.send(visitor, button, Map.of(field, value))));
        })));
    end();
  }

  @Test
  void a_form_that_is_not_the_portals_own_is_refused() {
    everywhere(kind -> true, (visitor, form, field, kind) -> form.main().ifPresent(button ->
        List.of("1:1", "stale", "", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "-1234567890123456789:1234567890123456789")
            .forEach(state -> {
              var answer = form.send(visitor, button, Map.of("jakarta.faces.ViewState", state));
              if (answer.statusCode() >= 500 && !answer.body().contains("layout")) {
                wrong.add(form.id() + " " + field + " with the state " + state + " -> " + answer.statusCode());
              }
              judged(form.id() + " " + field + " with the state " + state, answer);
            })));
    end();
  }

  @Test
  void every_field_of_the_sources_was_come_across() {
    everywhere(kind -> false, (visitor, form, field, kind) -> {
    });
    var missing = new TreeSet<>(sources("/"));
    assertFalse(missing.isEmpty());
    missing.removeAll(met);
    missing.removeAll(ELSEWHERE.keySet());
    assertEquals(Set.of(), missing, "fields nobody tried: show them in this test, or say where else they are tried");
  }

  private Set<String> sources(String folder) {
    var found = new TreeSet<String>();
    for (var path : portal.getResourcePaths(folder)) {
      if (path.endsWith("/") && !path.startsWith("/resources/") && !path.contains("/tags/") && !path.contains("/classes/")) {
        found.addAll(sources(path));
      } else if (path.endsWith(".xhtml")) {
        SOURCE.matcher(text(path)).results().forEach(field ->
            found.add(field.group(1) == null ? field.group(2) : field.group(1)));
      }
    }
    return found;
  }

  private String text(String path) {
    try (var in = portal.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
