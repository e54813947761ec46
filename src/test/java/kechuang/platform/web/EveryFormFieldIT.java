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
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.identity.boundary.Passwords;
import kechuang.platform.boundary.Messages;
import kechuang.testing.AccessTable;
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
      "/organisation/profile.xhtml", List.of("id=\"facts:edit\"", "id=\"money:changeBank\""),
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

  /** The forms of every page, by the first role that gets it, with somebody of that role at a browser. */
  private void everywhere(Act act) {
    var visitors = new HashMap<String, Visitor>();
    for (var row : AccessTable.read().rows()) {
      if (row.method().equals("GET") && row.route().endsWith(".xhtml")) {
        row.cells().entrySet().stream().filter(cell -> cell.getValue().startsWith("200")).findFirst().ifPresent(cell ->
            forms(visitors.computeIfAbsent(cell.getKey(), this::visitor), world.named(row.address()), act));
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

  /** What to do with a form on a page that was just opened. */
  @FunctionalInterface
  private interface Act {
    void on(Visitor visitor, Form form, String button);
  }

  private void forms(Visitor visitor, String page, Act act) {
    var shown = visitor.get(page);
    assertEquals(200, shown.statusCode(), page);
    forms(visitor, Form.of(page, shown.body()), act);
    HIDDEN.getOrDefault(page.replaceAll("\\?.*", ""), List.of()).forEach(words -> {
      var form = Form.of(page, visitor.get(page).body()).stream().filter(one -> one.button(words).isPresent()).findFirst()
          .orElseThrow(() -> new AssertionError("no button " + words + " on " + page));
      forms(visitor, Form.of(page, form.send(visitor, form.button(words).orElseThrow(), Map.of()).body()), act);
    });
  }

  private void forms(Visitor visitor, List<Form> forms, Act act) {
    forms.forEach(form -> {
      form.typed().keySet().forEach(field -> met.add(field.replaceAll(".*:|_input$", "")));
      form.main().filter(button -> !form.typed().isEmpty()).ifPresent(button -> act.on(visitor, form, button));
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
    var bundle = ResourceBundle.getBundle("kechuang.i18n.messages",
        language.equals("en") ? Messages.ENGLISH : Messages.CHINESE);
    var pattern = Stream.of(bundle.getString(key).replace("''", "'").split("\\{\\d}", -1)).map(Pattern::quote)
        .collect(Collectors.joining(".*"));
    return sentence.replace("&lt;", "<").replace("&gt;", ">").matches("(?s)" + pattern);
  }

  private static List<String> typed(Form form, String kind) {
    return form.typed().entrySet().stream().filter(field -> field.getValue().matches("(.* )?" + kind + "( .*)?"))
        .map(Map.Entry::getKey).toList();
  }

  /** Types it, presses the button, and reads what is said beside the field; what was typed is still in it. */
  private void refused(Visitor visitor, Form form, String button, String field, Map<String, String> values, String language) {
    values.forEach((value, key) -> {
      var what = form + " " + field + " = " + value + " (" + language + ")";
      var answer = judged(what, form.send(visitor, button, Map.of(field, value)));
      var said = problem(answer.body(), field);
      if (!says(said, key, language) || !answer.body().contains("value=\"" + value + "\"")) {
        wrong.add(what + " -> " + answer.statusCode() + " “" + said + "”, not " + key + ", or what was typed is gone");
      }
      form.goOn(answer);
    });
  }

  @Test
  void an_amount_or_a_day_that_is_none_is_said_beside_its_field_in_both_languages() {
    for (var language : List.of("zh", "en")) {
      everywhere((visitor, form, button) -> {
        visitor.get("/open/language/" + language);
        typed(form, "money").forEach(field -> refused(visitor, form, button, field, BadValues.amounts(), language));
        typed(form, "date").forEach(field -> refused(visitor, form, button, field, BadValues.days(), language));
      });
    }
    end();
  }

  @Test
  void a_text_that_means_harm_never_breaks_a_page() {
    everywhere((visitor, form, button) -> BadValues.texts().forEach(value -> {
      var all = form.typed().keySet().stream().collect(Collectors.toMap(field -> field, field -> value));
      form.goOn(judged(form + " full of " + (value.length() > 60 ? value.substring(0, 60) + "…" : value),
          form.send(visitor, button, all)));
    }));
    end();
  }

  @Test
  void a_form_that_the_portal_did_not_give_out_is_refused() {
    everywhere((visitor, form, button) -> List.of("1:1", "stale", "", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
        "-1234567890123456789:1234567890123456789").forEach(state -> judged(form + " with the state " + state,
            form.send(visitor, button, Map.of("jakarta.faces.ViewState", state)))));
    end();
  }

  @Test
  void every_field_of_the_sources_was_come_across() {
    everywhere((visitor, form, button) -> {
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
