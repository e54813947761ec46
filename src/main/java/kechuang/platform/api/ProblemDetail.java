package kechuang.platform.api;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kechuang.fault.Conflict;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.TryLater;
import kechuang.json.Json;
import kechuang.money.Remainder;
import kechuang.platform.boundary.Messages;

/**
 * A refusal or a failure as machines read it (RFC 9457). The code is the key of the sentence and stays stable; title
 * and detail are for people, in the language of {@code Accept-Language}.
 *
 * @param left what is left, in yuan, where less is available than was asked for; otherwise null
 * @param incident number to quote; for failures of the portal only, otherwise null
 */
public record ProblemDetail(int status, String code, String title, String detail, List<FieldError> errors,
    String left, String incident) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public ProblemDetail {
    errors = List.copyOf(errors);
  }

  /** A status with a sentence of its own, such as {@code http.not-found}. */
  public static ProblemDetail of(int status, String key, Locale locale, Object... arguments) {
    return new ProblemDetail(status, key, title(status, locale), Messages.text(locale, key, arguments), List.of(),
        null, null);
  }

  /** 422 for rules, 409 where others were faster, 429 and 503 for "later". */
  public static ProblemDetail of(RuleViolation refusal, Locale locale) {
    var status = status(refusal);
    var errors = refusal instanceof Problems problems ? errors(problems.list(), locale) : refusal.field().isEmpty()
        ? List.<FieldError>of() : List.of(new FieldError(refusal.field(), refusal.key(), Messages.text(locale, refusal)));
    return new ProblemDetail(status, refusal.key(), title(status, locale), Messages.text(locale, refusal), errors,
        refusal instanceof Remainder remainder ? remainder.left().toString() : null, null);
  }

  private static int status(RuleViolation refusal) {
    return refusal instanceof TryLater later ? later.isOverloaded() ? 503 : 429
        : refusal instanceof Conflict ? 409 : 422;
  }

  private static String title(int status, Locale locale) {
    return Messages.text(locale, "http.title." + status);
  }

  /** A body that cannot be read, with every field that is wrong. */
  static ProblemDetail malformed(List<Problem> problems, Locale locale) {
    return new ProblemDetail(400, "body.malformed", title(400, locale), Messages.text(locale, "body.malformed"),
        errors(problems, locale), null, null);
  }

  private static List<FieldError> errors(List<Problem> problems, Locale locale) {
    return problems.stream().map(problem -> new FieldError(problem.field(), problem.code(),
        Messages.text(locale, problem))).toList();
  }

  /** A failure of the portal: the number under which it is in the log, and nothing else. */
  public static ProblemDetail failure(String incident, Locale locale) {
    return new ProblemDetail(500, "http.failure", title(500, locale),
        Messages.text(locale, "http.failure", incident), List.of(), null, incident);
  }

  public ProblemDetail withStatus(int other) {
    return new ProblemDetail(other, code, title, detail, errors, left, incident);
  }

  /** Answers with it where no resource does: in front of the interface. */
  public void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
  }

  /** Seconds for {@code Retry-After}, if the refusal says when to come back. */
  public Optional<String> retryAfter(RuleViolation refusal) {
    return refusal instanceof TryLater later ? Optional.of(String.valueOf(Math.max(1, later.after().toSeconds())))
        : Optional.empty();
  }

  public String json() {
    var json = Json.createObjectBuilder().add("type", "about:blank").add("title", title).add("status", status)
        .add("code", code).add("detail", detail);
    var list = Json.createArrayBuilder();
    errors.forEach(error -> list.add(json(error)));
    json.add("errors", list);
    if (left != null) {
      json.add("left", left);
    }
    if (incident != null) {
      json.add("incident", incident);
    }
    return json.build().toString();
  }

  private static JsonObject json(FieldError error) {
    return Json.createObjectBuilder().add("field", error.field()).add("code", error.code())
        .add("message", error.message()).build();
  }
}
