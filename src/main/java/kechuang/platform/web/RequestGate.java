package kechuang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kechuang.platform.boundary.RequestId;

/** The first thing a request meets: it gets its number, which its answer, its log lines and its audit rows carry. */
public class RequestGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Where an error page finds the number of the request that failed. */
  public static final String INCIDENT = RequestId.ATTRIBUTE;

  private static final String HEADER = "X-Request-Id";

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // What stands in an address is UTF-8, also for a visitor without a session that would remember it.
    if (request.getCharacterEncoding() == null) {
      request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
    response.setHeader(HEADER, RequestId.begin(request::getAttribute, request::setAttribute));
    try {
      chain.doFilter(request, response);
    } finally {
      RequestId.clear();
    }
  }
}
