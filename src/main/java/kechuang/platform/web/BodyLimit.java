package kechuang.platform.web;

import static jakarta.servlet.http.HttpServletResponse.SC_LENGTH_REQUIRED;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kechuang.platform.api.ProblemDetail;
import kechuang.platform.boundary.Messages;

/**
 * Refuses a body that is too large before anything of it is read: a form of 1 MiB, an upload of 20 MiB with a little
 * room for its frame. Whoever does not say how much is coming is refused as well. The reader gets a page and keeps the
 * saved draft; a partner gets a problem document. The server itself would answer with a bare error.
 */
public class BodyLimit extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final long MIB = 1024 * 1024;
  private static final long LARGEST_FORM = MIB;
  private static final long LARGEST_UPLOAD = 21 * MIB;
  private static final long LARGEST_VISITORS_UPLOAD = 6 * MIB;
  /** Where files come in from people who are known. */
  static final Set<String> UPLOADS = Set.of("/api/v1/attachments", "/application/edit.xhtml", "/application/support.xhtml",
      "/award/agreement.xhtml", "/claim/redeem.xhtml", "/claim/spotcheck.xhtml", "/market/edit.xhtml", "/organisation/admission.xhtml",
      "/organisation/profile.xhtml", "/provider/apply.xhtml", "/registry/import.xhtml", "/registry/entry.xhtml", "/scheme/document.xhtml");
  /** Where they come in from anyone: less of them. */
  static final Set<String> OPEN_UPLOADS = Set.of("/open/object.xhtml");

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var most = most(request);
    if (request.getContentLengthLong() > most) {
      refuse(request, response, SC_REQUEST_ENTITY_TOO_LARGE,
          most == LARGEST_UPLOAD ? "body.upload-too-large" : "body.too-large");
    } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
      refuse(request, response, SC_LENGTH_REQUIRED, "body.length-required");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static long most(HttpServletRequest request) {
    if (!isUpload(request)) {
      return LARGEST_FORM;
    }
    var place = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    return UPLOADS.contains(place) ? LARGEST_UPLOAD
        : OPEN_UPLOADS.contains(place) ? LARGEST_VISITORS_UPLOAD : LARGEST_FORM;
  }

  private static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code)
      throws IOException, ServletException {
    response.setStatus(status);
    // The rest of the body is never read, so nothing else can follow on this connection.
    response.setHeader("Connection", "close");
    if (request.getServletPath().startsWith("/api")) {
      ProblemDetail.of(status, code, Messages.locale(request.getHeader("Accept-Language"))).send(response);
    } else {
      request.getRequestDispatcher("/WEB-INF/errors/413.xhtml").forward(new WithoutBody(request), response);
    }
  }
}
