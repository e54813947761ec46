package kechuang.platform.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import kechuang.identity.boundary.Tokens;
import kechuang.testing.AnAccount;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What partners read when something is wrong, and what they may send. */
@ArquillianTest
class ProblemsIT {

  private static final String ECHO = "/api/v1/testing/echo";

  @EJB
  private Tokens tokens;

  private final Visitor visitor = new Visitor();

  @Test
  void a_refusal_by_a_rule_is_a_problem_with_its_code_in_the_readers_language() {
    var problem = problem(422, "identity.password.short", visitor.get("/api/v1/testing/failure/rule"));
    assertEquals("密码至少 10 个字符。", problem.getString("detail"));
    var english = problem(422, "identity.password.short",
        visitor.with("Accept-Language", "en-GB,en;q=0.8").get("/api/v1/testing/failure/rule"));
    assertEquals("A password has at least 10 characters.", english.getString("detail"));
  }

  @Test
  void everything_that_is_wrong_is_listed_with_its_field() {
    var problem = problem(422, "common.problems", visitor.get("/api/v1/testing/failure/problems"));
    var first = problem.getJsonArray("errors").getJsonObject(0);
    assertEquals("contractDate", first.getString("field"));
    assertEquals("date.no-such-day", first.getString("code"));
    assertEquals("2017-02-29 这一天不存在。", first.getString("message"));
    assertEquals(2, problem.getJsonArray("errors").size());
  }

  @Test
  void every_kind_of_refusal_has_its_status() {
    problem(409, "stale", visitor.get("/api/v1/testing/failure/stale"));
    problem(404, "http.not-found", visitor.get("/api/v1/testing/failure/missing"));
    problem(401, "http.unauthorized", visitor.get("/api/v1/testing/failure/forbidden"));
    var token = token();
    problem(403, "http.forbidden", new Visitor().withToken(token).get("/api/v1/testing/failure/forbidden"));
  }

  @Test
  void who_should_come_later_hears_when() {
    var throttled = visitor.get("/api/v1/testing/failure/throttled");
    problem(429, "identity.login.wait", throttled);
    assertEquals("7", throttled.headers().firstValue("Retry-After").orElse(""));
    var overloaded = visitor.get("/api/v1/testing/failure/overloaded");
    problem(503, "identity.busy", overloaded);
    assertEquals("5", overloaded.headers().firstValue("Retry-After").orElse(""));
  }

  @Test
  void a_failure_of_the_program_shows_a_number_and_nothing_of_the_program() {
    var answer = visitor.get("/api/v1/testing/failure/bug");
    var problem = problem(500, "http.failure", answer);
    assertEquals(answer.headers().firstValue("X-Request-Id").orElse(""), problem.getString("incident"));
    assertFalse(answer.body().contains("secret detail"));
    assertFalse(answer.body().contains("Exception"));
  }

  @Test
  void paths_methods_and_formats_that_do_not_exist_are_problems_too() {
    problem(404, "http.not-found", visitor.get("/api/v1/nothing-here"));
    var method = visitor.delete(ECHO);
    problem(405, "http.method-not-allowed", method);
    assertTrue(method.headers().firstValue("Allow").orElse("").contains("POST"));
    problem(415, "http.unsupported-media-type", visitor.send("POST", ECHO, "text/xml", "<a/>"));
    problem(406, "http.not-acceptable", new Visitor().with("Accept", "image/png").get("/api/v1/testing/failure/rule"));
  }

  @Test
  void what_was_sent_is_understood_as_it_was_meant() {
    var order = """
        {"subject":"检测","amount":"18000.00","day":"2016-02-29","at":"2017-03-10T09:02:03+08:00","version":3,
         "invoices":[{"number":"1","net":"0.01"}]}""";
    var echo = json(visitor.post(ECHO, order)).getJsonObject("order");
    assertEquals("检测", echo.getString("subject"));
    assertEquals("18000.00", echo.getString("amount"));
    assertEquals("2016-02-29", echo.getString("day"));
    assertEquals("2017-03-10T01:02:03Z", echo.getString("at"));
    assertEquals(3, echo.getInt("version"));
    assertEquals("0.01", echo.getJsonArray("invoices").getJsonObject(0).getString("net"));
  }

  @Test
  void a_value_that_cannot_be_is_refused_with_its_field() {
    var bad = Map.ofEntries(
        Map.entry("{\"amount\":18000.00}", "amount money.not-text"),
        Map.entry("{\"amount\":\"18000\"}", "amount money.two-decimals"),
        Map.entry("{\"amount\":\"1.005\"}", "amount money.too-fine"),
        Map.entry("{\"amount\":\"-1.00\"}", "amount money.negative"),
        Map.entry("{\"amount\":\"1e3\"}", "amount money.malformed"),
        Map.entry("{\"amount\":\"NaN\"}", "amount money.malformed"),
        Map.entry("{\"amount\":\"１８.００\"}", "amount money.full-width"),
        Map.entry("{\"amount\":\"" + "9".repeat(30) + ".00\"}", "amount money.too-large"),
        Map.entry("{\"day\":\"2017-02-29\"}", "day date.no-such-day"),
        Map.entry("{\"day\":\"2017-2-9\"}", "day date.malformed"),
        Map.entry("{\"day\":20170209}", "day date.not-text"),
        Map.entry("{\"at\":\"yesterday\"}", "at instant.malformed"),
        Map.entry("{\"subject\":5}", "subject text.not-text"),
        Map.entry("{\"subject\":\"a\\u0000b\"}", "subject text.control-characters"),
        Map.entry("{\"invoices\":{}}", "invoices body.not-list"),
        Map.entry("{\"invoices\":[5]}", "invoices[0] body.not-object"),
        Map.entry("{\"invoices\":[{\"net\":\"1.00\"},null]}", "invoices[1] body.item-missing"),
        Map.entry("{\"ammount\":\"1.00\"}", "ammount body.unknown-field"),
        Map.entry("{\"version\":1e30}", "version number.not-whole"),
        Map.entry("{\"version\":1.5}", "version number.not-whole"),
        Map.entry("{\"version\":\"many\"}", "version number.not-whole"),
        Map.entry("{\"invoices\":[{\"net\":1}]}", "invoices[0].net money.not-text"));
    bad.forEach((body, expected) -> {
      var answer = visitor.post(ECHO, body);
      var error = problem(400, "body.malformed", answer).getJsonArray("errors").getJsonObject(0);
      assertEquals(expected, error.getString("field") + " " + error.getString("code"), body);
      assertFalse(error.getString("message").contains("???"), body);
    });
  }

  @Test
  void all_that_cannot_be_read_is_said_at_once() {
    var answer = visitor.post(ECHO, "{\"amount\":1,\"day\":\"2017-02-29\",\"invoices\":[{\"net\":\"1\"},{\"net\":\"1.00\"}]}");
    assertEquals(3, problem(400, "body.malformed", answer).getJsonArray("errors").size());
  }

  @Test
  void a_body_that_is_no_json_is_refused() {
    for (var body : new String[] {"{", "[]", "\"x\"", "", "  ", "null", "{}}", "{}{}", "<a/>", "[".repeat(100_000)}) {
      problem(400, "body.malformed", visitor.post(ECHO, body));
    }
  }

  @Test
  void the_same_key_gets_the_same_answer_byte_for_byte() {
    var token = token();
    var key = UUID.randomUUID().toString();
    var first = once(token, key, "{\"amount\":\"1.00\"}");
    var second = once(token, key, "{ \"amount\" : \"1.00\" }");
    assertEquals(201, first.statusCode());
    assertEquals(201, second.statusCode());
    assertEquals(first.body(), second.body());
    problem(409, "idempotency.mismatch", once(token, key, "{\"amount\":\"2.00\"}"));
    assertNotEquals(first.body(), once(token, UUID.randomUUID().toString(), "{\"amount\":\"1.00\"}").body());
  }

  @Test
  void where_money_moves_a_key_is_needed() {
    problem(422, "idempotency.required", new Visitor().withToken(token()).post("/api/v1/testing/once", "{}"));
    problem(422, "idempotency.malformed", once(token(), "a b", "{}"));
  }

  private static HttpResponse<String> once(String token, String key, String body) {
    return new Visitor().withToken(token).with("Idempotency-Key", key).post("/api/v1/testing/once", body);
  }

  private String token() {
    return AnAccount.applicant().as().call(() -> tokens.issue("test", Tokens.USUAL)).token();
  }

  private static JsonObject problem(int status, String code, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    var problem = json(answer);
    assertEquals(code, problem.getString("code"));
    assertEquals(status, problem.getInt("status"));
    assertFalse(problem.getString("title").isBlank());
    assertFalse(answer.body().contains("???"), answer.body());
    return problem;
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }
}
