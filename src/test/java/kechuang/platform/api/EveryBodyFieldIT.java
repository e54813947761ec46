package kechuang.platform.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kechuang.money.Money;
import kechuang.testing.BadValues;
import kechuang.testing.Bodies;
import kechuang.testing.Partner;
import kechuang.testing.Partner.Answer;
import kechuang.testing.Resources;
import kechuang.testing.Resources.Resource;
import kechuang.testing.Scene;
import kechuang.testing.World;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every field of every body and every part of every address, with everything it may not hold. What there is to send is
 * read from the resources themselves, so that a new field is asked without anyone thinking of it.
 */
@ArquillianTest
class EveryBodyFieldIT {

  private static final List<String> LANGUAGES = List.of("zh-CN", "en");
  /** What an answer never shows: the program, its database, or a text that has no words. */
  private static final String INSIDES = "(?s).*(Exception|\\bat kechuang|java\\.|org\\.|SQLSTATE|\\?\\?\\?).*";
  /** Ids and numbers that are none. */
  private static final List<String> ADDRESSES = List.of("0", "-1", "1.5", "99999999999999999999", "abc", "１",
      "1' or '1'='1", "<script>", "..", "+1", "V2017-0000-0000-0", "%E6%B5%8B", "9".repeat(1000));

  private static World world;
  private static Map<String, Partner> partners;

  private final List<String> wrong = new ArrayList<>();

  /** An act of the interface, and someone who may do it. */
  private record Act(Resource resource, Partner partner) {

    String path() {
      return below(world.named(resource.row().address()));
    }

    String base() {
      return Bodies.named(resource.row().body(), world);
    }

    @Override
    public String toString() {
      return resource.toString();
    }
  }

  @BeforeEach
  void a_world() {
    if (world == null) {
      Scene.today("2017-03-10");
      world = World.ofCity();
      partners = new HashMap<>();
    }
  }

  private static String below(String address) {
    return address.substring("/api/v1".length());
  }

  private static Partner partner(String role) {
    return role.equals("nobody") ? Partner.nobody()
        : partners.computeIfAbsent(role, one -> Partner.of(world.person(one)));
  }

  /** Someone who is let in. */
  private static Partner partner(Resource resource) {
    return partner(resource.role());
  }

  private static List<Act> acts() {
    var acts = Resources.acts().stream().map(resource -> new Act(resource, partner(resource))).toList();
    assertFalse(acts.isEmpty());
    assertEquals(List.of(), acts.stream().filter(act -> act.base() == null).toList(), "acts without a body to begin with");
    return acts;
  }

  /** Notes what is wrong with an answer; never a failure of the program, always in both languages. */
  private Answer judged(String what, Answer answer) {
    if (answer.status() >= 500 || answer.body().matches(INSIDES)) {
      wrong.add(what + " -> " + answer.status() + " " + shortened(answer.body()));
    } else if (answer.status() >= 400 && (answer.text("code").isBlank() || answer.text("detail").isBlank()
        || answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
            .anyMatch(error -> error.getString("code").isBlank() || error.getString("message").isBlank()))) {
      wrong.add(what + " -> without words " + answer.body());
    }
    return answer;
  }

  private static String shortened(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }

  /** In both languages, which agree in everything but their words. */
  private Answer post(Act act, String what, String body) {
    var both = LANGUAGES.stream().map(language -> judged(act + " " + shortened(what) + " (" + language + ")",
        act.partner().reading(language).post(act.path(), body))).toList();
    var chinese = both.get(0);
    var english = both.get(1);
    if (chinese.status() != english.status() || !chinese.text("code").equals(english.text("code"))
        || chinese.status() >= 400 && chinese.text("detail").equals(english.text("detail"))) {
      wrong.add(act + " " + shortened(what) + " differs: " + chinese.body() + " / " + english.body());
    }
    return english;
  }

  private void end() {
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong) + "\n");
  }

  /** A place in a body, and how a body with this value there is made. */
  private record Place(String name, Type type, UnaryOperator<String> body) {

    Place within(RecordComponent part, String name, UnaryOperator<String> wrapped) {
      return new Place(name, part.getGenericType(), value -> body.apply(wrapped.apply(value)));
    }
  }

  /** The places of a body, those within others after them. */
  private static List<Place> places(Act act) {
    var base = object(act.base());
    return Arrays.stream(act.resource().body().orElseThrow().getRecordComponents()).flatMap(part -> inside(new Place(part.getName(),
        part.getGenericType(), value -> Bodies.with(base, part.getName(), value)))).toList();
  }

  private static Stream<Place> inside(Place place) {
    var parts = place.type() instanceof ParameterizedType list
        ? parts((Class<?>) list.getActualTypeArguments()[0], place, place.name() + "[0].", one -> "[" + one + "]")
        : parts((Class<?>) place.type(), place, place.name() + ".", one -> one);
    return Stream.concat(Stream.of(place), parts);
  }

  private static Stream<Place> parts(Class<?> type, Place around, String prefix, UnaryOperator<String> wrap) {
    return !isPart(type) ? Stream.empty()
        : Arrays.stream(type.getRecordComponents()).flatMap(part -> inside(around.within(part, prefix + part.getName(),
            value -> wrap.apply("{\"" + part.getName() + "\":" + value + "}"))));
  }

  private static JsonObject object(String json) {
    return Json.createReader(new StringReader(json)).readObject();
  }

  /** What the type of this place refuses, with the error that names it. */
  private static Map<String, String> refused(Place place) {
    var errors = new LinkedHashMap<String, String>();
    if (place.type() instanceof ParameterizedType list) {
      Stream.of("{}", "5", "\"[]\"").forEach(value -> errors.put(value, place.name() + " body.not-list"));
      refused((Class<?>) list.getActualTypeArguments()[0])
          .forEach((value, code) -> errors.put("[" + value + "]", place.name() + "[0] " + code));
    } else {
      refused((Class<?>) place.type()).forEach((value, code) -> errors.put(value, place.name() + " " + code));
    }
    return errors;
  }

  private static Map<String, String> refused(Class<?> type) {
    return isPart(type) ? Map.of("5", "body.not-object", "[]", "body.not-object", "\"{}\"", "body.not-object")
        : BadValues.json(type);
  }

  /** A record of several fields, not one that is written as a single value. */
  private static boolean isPart(Class<?> type) {
    return type.isRecord() && !type.equals(Money.class);
  }

  @Test
  void what_no_field_can_hold_is_refused_with_the_fields_name() {
    for (var act : acts()) {
      for (var place : places(act)) {
        refused(place).forEach((value, error) -> {
          var answer = post(act, place.name() + " = " + value, place.body().apply(value));
          if (answer.status() != 400 || !answer.text("code").equals("body.malformed")
              || !answer.errors().equals(List.of(error))) {
            wrong.add(act + " " + place.name() + " = " + shortened(value) + " -> " + answer.body() + ", not " + error);
          }
        });
      }
    }
    end();
  }

  @Test
  void what_a_field_can_hold_and_nobody_means_never_breaks_anything() {
    for (var act : acts()) {
      for (var place : places(act)) {
        odd(place).forEach(value -> post(act, place.name() + " = " + value, place.body().apply(value)));
      }
    }
    end();
  }

  /** Values of the right type: texts that mean harm, numbers at their ends, days long ago, nothing at all. */
  private static Stream<String> odd(Place place) {
    var values = Stream.of("null");
    if (place.type().equals(String.class)) {
      values = Stream.concat(values, BadValues.texts().stream().map(text -> Json.createValue(text).toString()));
    } else if (place.type() instanceof ParameterizedType list) {
      var many = list.getActualTypeArguments()[0].equals(Long.class) ? "1" : "{}";
      values = Stream.of("null", "[]", "[null]", "[" + (many + ",").repeat(9_999) + many + "]");
    } else if (List.of(long.class, Long.class, int.class, Integer.class).contains(place.type())) {
      values = Stream.of("null", "-1", "0", "1.0", "2147483647", "-2147483648");
    } else if (place.type().equals(Money.class)) {
      values = Stream.of("null", "\"0.00\"", "\"0.01\"", "\"9999999999999999.99\"");
    } else if (place.type().equals(LocalDate.class)) {
      values = Stream.of("null", "\"0001-01-01\"", "\"9999-12-31\"");
    }
    return values;
  }

  @Test
  void no_act_takes_what_is_no_body_or_too_much_of_one() {
    for (var act : acts()) {
      var large = "{\"x\":\"" + "a".repeat(10 << 20) + "\"}";
      Stream.of("", "  ", "null", "[]", "5", "{", "{}{}", act.base() + "x", "\uFEFF" + act.base(), "{\"x\":".repeat(20_000))
          .forEach(body -> post(act, body, body).refused(400, "body.malformed"));
      act.partner().post(act.path(), large).refused(413, "body.too-large");
      Stream.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")
          .forEach(type -> Partner.send(act.partner().request(act.path()).header("Content-Type", type)
              .header("Idempotency-Key", "k").POST(BodyPublishers.ofString(act.base())))
              .refused(415, "http.unsupported-media-type"));
      assertEquals(List.of("no-such-field body.unknown-field"), post(act, "a field nobody knows",
          Bodies.with(object(act.base()), "no-such-field", "1")).refused(400, "body.malformed").errors());
    }
    end();
  }

  @Test
  void an_address_that_names_nothing_leads_nowhere() {
    Resources.all().stream().filter(resource -> resource.path().contains("{") && !resource.verb().equals("DELETE"))
        .forEach(resource -> ADDRESSES.forEach(bad -> {
          var path = below(resource.path().replaceAll("\\{[^}]*}", encoded(bad).replace("+", "%20")));
          var body = Bodies.named(resource.row().body(), world);
          var partner = partner(resource);
          var answer = judged(resource + " at " + shortened(bad), body == null ? partner.get(path) : partner.post(path, body));
          if (answer.status() != 404) {
            wrong.add(resource + " at " + shortened(bad) + " -> " + answer.status() + " " + shortened(answer.body()));
          }
        }));
    end();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void what_is_anothers_looks_like_what_is_not_there() {
    var other = World.ofCounty(Scene.YUECHENG);
    Resources.all().stream().filter(resource -> resource.row().cells().values().stream().anyMatch(cell -> cell.endsWith("/404"))
        && resource.path().contains("{") && !resource.verb().equals("DELETE")).forEach(resource -> {
          var role = resource.row().cells().entrySet().stream().filter(cell -> cell.getValue().endsWith("/404")).findFirst()
              .orElseThrow().getKey();
          var partner = partner(role);
          var theirs = below(other.named(resource.row().address()));
          var nobodys = below(resource.path().replaceAll("\\{[^}]*}", "999999999999"));
          var body = Bodies.named(resource.row().body(), world);
          assertEquals(told(body == null ? partner.get(nobodys) : partner.post(nobodys, body)),
              told(body == null ? partner.get(theirs) : partner.post(theirs, body)), resource.toString());
        });
  }

  private static String told(Answer answer) {
    return answer.status() + " " + answer.header("Content-Type") + " " + answer.refused(404, "http.not-found").body();
  }

  @Test
  void a_filter_that_means_nothing_is_refused_by_name_or_finds_nothing() {
    Resources.reads().forEach(resource -> {
      var path = below(world.named(resource.row().address()));
      resource.filters().forEach(filter -> filters().forEach(value -> {
        var what = resource + "?" + filter + "=" + shortened(value);
        var answer = judged(what, partner(resource).get(path + "?" + filter + "=" + encoded(value)));
        if (!List.of(200, 404, 422).contains(answer.status())
            || answer.status() == 422 && !answer.text("code").startsWith("list.")) {
          wrong.add(what + " -> " + answer.body());
        }
      }));
    });
    end();
  }

  private static Stream<String> filters() {
    return Stream.concat(Stream.of("", "0", "-1", "201", "2017-02-29", "99999999999999999999", "NO_SUCH", "bm90LWFuLWlk",
        "!!!", "2017"), BadValues.texts().stream().filter(text -> text.length() < 1_000));
  }

  @Test
  void every_list_has_pages() {
    var lists = Resources.reads().stream().filter(resource -> resource.method().getReturnType().equals(Page.class)
        || Collection.class.isAssignableFrom(resource.method().getReturnType())).toList();
    assertFalse(lists.isEmpty());
    lists.forEach(resource -> {
      var path = below(resource.row().address());
      var reader = partner(resource);
      Stream.of("0", "201", "-1", "abc", "1.5", "").forEach(limit ->
          reader.get(path + "?limit=" + limit).refused(422, "list.limit"));
      reader.get(path + "?after=!!!").refused(422, "list.cursor");
      reader.get(path + "?after=bm9uZQ").refused(422, "list.cursor");
      assertTrue(reader.get(path + "?limit=1").expect(200).json().getJsonArray("items").size() <= 1);
    });
  }
}
