package kechuang.platform.web;

import jakarta.json.Json;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Refuses a body that is too large before anything of it is read: a form of 1 MiB, an upload of 20 MiB with a little
 * room for its frame. Whoever does not say how much is coming is refused as well. The reader gets a page and keeps the
 * saved draft; a partner gets a problem document.
 */
public class BodyLimit extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final long MIB = 1024 * 1024;
  private static final long FORM = MIB;
  private static final long UPLOAD = 21 * MIB;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var limit = isUpload(request) ? UPLOAD : FORM;
    if (request.getContentLengthLong() > limit) {
      refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "body.too-large", limit / MIB);
    } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
      refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED, "body.length-required", limit / MIB);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code,
      long allowed) throws IOException, ServletException {
    response.setStatus(status);
    // The rest of the body is never read, so nothing else can follow on this connection.
    response.setHeader("Connection", "close");
    if (request.getServletPath().startsWith("/api")) {
      problem(request, response, status, code, allowed);
    } else {
      request.getRequestDispatcher("/WEB-INF/errors/413.xhtml").forward(new WithoutBody(request), response);
    }
  }

  private static void problem(HttpServletRequest request, HttpServletResponse response, int status, String code,
      long allowed) throws IOException {
    var english = request.getHeader("Accept-Language") != null && request.getLocale().getLanguage().equals("en");
    var texts = ResourceBundle.getBundle("kechuang.i18n.messages", english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    try (var json = Json.createWriter(response.getWriter())) {
      json.writeObject(Json.createObjectBuilder()
          .add("type", "about:blank")
          .add("title", MessageFormat.format(texts.getString(code), allowed))
          .add("status", status)
          .add("code", code)
          .build());
    }
  }
}
