package kechuang.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Answer;
import kechuang.platform.boundary.Operations;

/**
 * {@code Idempotency-Key} for resources: the first request acts, every repetition gets its status and body, byte for
 * byte. What counts as the same request is the address and the body as it was understood, so that white space makes no
 * difference. The whole request is one transaction, with a key and without; what is told about it is read when all of it
 * is written.
 */
@ApplicationScoped
public class Idempotency {

  /** The header. */
  public static final String HEADER = "Idempotency-Key";

  @Inject
  private Operations operations;
  @Inject
  private HttpServletRequest request;

  /** The same where the act itself knows what is told about it. */
  public Response required(String kind, String key, Object body, int status, Supplier<?> act) {
    return required(kind, key, body, status, act::get, done -> done);
  }

  /** For what moves no money: without a key the request simply acts. */
  public <T> Response optional(String kind, String key, Object body, int status, Supplier<T> act, Function<T, ?> told) {
    return key == null ? response(operations.together(() -> answer(status, act, told)))
        : once(kind, key, body, status, act, told);
  }

  /** Where money moves: without a key nothing happens. */
  public <T> Response required(String kind, String key, Object body, int status, Supplier<T> act, Function<T, ?> told) {
    if (key == null) {
      throw new RuleViolation("idempotency.required").about("Idempotency-Key");
    }
    return once(kind, key, body, status, act, told);
  }

  private <T> Response once(String kind, String key, Object body, int status, Supplier<T> act, Function<T, ?> told) {
    var asked = request.getRequestURI() + "\n" + (body == null ? "" : Json.write(body));
    return response(operations.once(kind, key, asked, () -> answer(status, act, told)));
  }

  private <T> Answer answer(int status, Supplier<T> act, Function<T, ?> told) {
    var done = act.get();
    operations.settle();
    var body = told.apply(done);
    return new Answer(status, body == null ? null : Json.write(body));
  }

  private static Response response(Answer answer) {
    var response = Response.status(answer.status());
    return answer.body() == null ? response.build()
        : response.type(MediaType.APPLICATION_JSON + ";charset=UTF-8").entity(answer.body()).build();
  }
}
