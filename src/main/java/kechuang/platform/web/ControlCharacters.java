package kechuang.platform.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.platform.api.ProblemDetail;
import kechuang.platform.boundary.Messages;

/**
 * The character of number nought, which no keyboard types and no text of the database can hold: an address with it names
 * nothing, and in a form it is left out.
 */
public class ControlCharacters extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request.getRequestURI() + "?" + request.getQueryString()).contains("%00")) {
      chain.doFilter(new Without(request), response);
    } else if (request.getServletPath().startsWith("/api")) {
      ProblemDetail.of(SC_BAD_REQUEST, "text.control-characters", Messages.locale(request.getHeader("Accept-Language")))
          .send(response);
    } else {
      response.sendError(SC_NOT_FOUND);
    }
  }

  private static final class Without extends HttpServletRequestWrapper {

    Without(HttpServletRequest request) {
      super(request);
    }

    private static String clean(String text) {
      return text == null ? null : text.replace("\0", "");
    }

    private static String[] clean(String[] texts) {
      return texts == null ? null : Stream.of(texts).map(Without::clean).toArray(String[]::new);
    }

    @Override
    public String getParameter(String name) {
      return clean(super.getParameter(name));
    }

    @Override
    public String[] getParameterValues(String name) {
      return clean(super.getParameterValues(name));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      var clean = new LinkedHashMap<String, String[]>();
      super.getParameterMap().forEach((name, values) -> clean.put(name, clean(values)));
      return Collections.unmodifiableMap(clean);
    }
  }
}
