package kechuang.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Answer;
import kechuang.platform.boundary.Operations;

/**
 * {@code Idempotency-Key} for resources: the first request acts, every repetition gets its status and body, byte for
 * byte. Use it with the body as it was understood, so that white space makes no difference.
 */
@ApplicationScoped
public class Idempotency {

  /** The header. */
  public static final String HEADER = "Idempotency-Key";

  @Inject
  private Operations operations;

  /** For what moves no money: without a key the request simply acts. */
  public Response optional(String kind, String key, Object body, int status, Supplier<?> act) {
    return key == null ? response(answer(status, act.get())) : once(kind, key, body, status, act);
  }

  /** Where money moves: without a key nothing happens. */
  public Response required(String kind, String key, Object body, int status, Supplier<?> act) {
    if (key == null) {
      throw new RuleViolation("idempotency.required");
    }
    return once(kind, key, body, status, act);
  }

  private Response once(String kind, String key, Object body, int status, Supplier<?> act) {
    var request = body == null ? "" : Json.write(body);
    return response(operations.once(kind, key, request, () -> answer(status, act.get())));
  }

  private static Answer answer(int status, Object body) {
    return new Answer(status, body == null ? null : Json.write(body));
  }

  private static Response response(Answer answer) {
    var response = Response.status(answer.status());
    return answer.body() == null ? response.build()
        : response.type(MediaType.APPLICATION_JSON + ";charset=UTF-8").entity(answer.body()).build();
  }
}
