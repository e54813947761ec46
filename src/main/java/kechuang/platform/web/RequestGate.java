package kechuang.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kechuang.platform.api.Bodies;
import kechuang.platform.api.ProblemDetail;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.RequestId;

/**
 * The first thing a request meets: it gets its number, and a body that is too large is refused before anything reads
 * it. The server itself would answer such a form with a bare error page.
 */
@WebFilter(filterName = "requestGate", urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class RequestGate extends HttpFilter {

  /** Where an error page finds the number of the request that failed. */
  public static final String INCIDENT = "kechuang.incident";

  private static final String HEADER = "X-Request-Id";
  /** The server's own limit for a form is 2 MiB; a file comes as multipart and has another. */
  private static final long LARGEST_FORM = 2_000_000;
  private static final long LARGEST_UPLOAD = 22_020_096;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var id = RequestId.next();
    RequestId.set(id);
    request.setAttribute(INCIDENT, id);
    response.setHeader(HEADER, id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    try {
      if (request.getContentLengthLong() > limit(request)) {
        refuse(request, response);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      RequestId.clear();
    }
  }

  private static long limit(HttpServletRequest request) {
    var type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(java.util.Locale.ROOT);
    if (type.startsWith("multipart/")) {
      return LARGEST_UPLOAD;
    }
    return isApi(request) ? Bodies.LARGEST : LARGEST_FORM;
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // What is still on its way is not read: the connection ends with the answer.
    response.setHeader("Connection", "close");
    if (isApi(request)) {
      var problem = ProblemDetail.of(413, "body.too-large", Messages.locale(request.getHeader("Accept-Language")));
      response.setStatus(413);
      response.setContentType(ProblemDetail.MEDIA_TYPE);
      response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    } else {
      response.sendError(413);
    }
  }
}
