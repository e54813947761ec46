package kechuang.platform.api;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Refusals;
import kechuang.platform.boundary.RequestId;

/** Every failure of a resource as a problem in the caller's language; what we did not foresee as a number to quote. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final Map<Integer, String> KEYS = Map.of(400, "http.bad-request", 401, "http.unauthorized",
      403, "http.forbidden", 404, "http.not-found",
      405, "http.method-not-allowed", 406, "http.not-acceptable", 415, "http.unsupported-media-type");

  @Context
  private HttpHeaders headers;
  @Context
  private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    var locale = Messages.locale(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    if (failure instanceof MalformedBody body) {
      return response(ProblemDetail.malformed(body.problems(), locale)).build();
    }
    if (failure instanceof BodyTooLarge) {
      return response(ProblemDetail.of(413, "body.too-large", locale)).build();
    }
    if (failure instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
      return http(http.getResponse(), locale);
    }
    return Refusals.in(failure).map(refusal -> refusal(refusal, locale)).orElseGet(() -> failure(failure, locale));
  }

  private Response http(Response thrown, Locale locale) {
    var status = thrown.getStatus();
    var response = response(ProblemDetail.of(status, KEYS.getOrDefault(status, "http.bad-request"), locale));
    List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE).stream()
        .filter(name -> thrown.getHeaderString(name) != null)
        .forEach(name -> response.header(name, thrown.getHeaderString(name)));
    return response.build();
  }

  private Response refusal(RuntimeException refusal, Locale locale) {
    if (refusal instanceof RuleViolation rule) {
      var problem = ProblemDetail.of(rule, locale);
      var response = response(problem);
      problem.retryAfter(rule).ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
      return response.build();
    }
    if (refusal instanceof NotFound) {
      return response(ProblemDetail.of(404, "http.not-found", locale)).build();
    }
    assert refusal instanceof EJBAccessException;
    return request.getUserPrincipal() == null
        ? response(ProblemDetail.of(401, "http.unauthorized", locale)).header("WWW-Authenticate", "Bearer").build()
        : response(ProblemDetail.of(403, "http.forbidden", locale)).build();
  }

  private static Response failure(Throwable failure, Locale locale) {
    var incident = RequestId.current();
    LOG.log(Level.ERROR, "incident " + incident, failure);
    return response(ProblemDetail.failure(incident, locale)).build();
  }

  private static Response.ResponseBuilder response(ProblemDetail problem) {
    return Response.status(problem.status()).type(ProblemDetail.MEDIA_TYPE + ";charset=UTF-8").entity(problem.json());
  }
}
