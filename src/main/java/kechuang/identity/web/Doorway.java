package kechuang.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.ReturnPath;
import kechuang.platform.api.ProblemDetail;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.RequestId;
import kechuang.platform.web.PageAddress;
import kechuang.platform.web.WithoutBody;

/** What people and machines meet who may not enter: the login page, or a problem they can read. */
@ApplicationScoped
class Doorway {

  /** The only page there is before a password for once was replaced. */
  static final String OWN_ACCOUNT = "/identity/account.xhtml";

  private static final String FAILED = "/WEB-INF/errors/500.xhtml";
  private static final String LOGIN = "/open/login.xhtml";
  private static final String AJAX =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"%s\"></redirect></partial-response>";

  /** To the login page, and from there back to where the person was going. */
  void toLogin(HttpServletRequest request, HttpServletResponse response) {
    send(request.getContextPath() + LOGIN + ReturnPath.of(PageAddress.of(request))
        .map(to -> "?to=" + URLEncoder.encode(to.path(), StandardCharsets.UTF_8)).orElse(""), request, response);
  }

  /** To the page where a password is replaced. */
  void toOwnAccount(HttpServletRequest request, HttpServletResponse response) {
    send(request.getContextPath() + OWN_ACCOUNT, request, response);
  }

  private static void send(String target, HttpServletRequest request, HttpServletResponse response) {
    try {
      response.setHeader("Cache-Control", "no-store");
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(AJAX.formatted(target.replace("&", "&amp;")));
        response.getWriter().flush();
      } else {
        response.sendRedirect(target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page for what failed, as when a page itself fails. */
  void apologise(HttpServletRequest request, HttpServletResponse response) {
    try {
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
      request.getRequestDispatcher(FAILED).forward(new WithoutBody(request), response);
    } catch (ServletException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** 401 for machines; Basic is offered only where it is taken. */
  void refuseUnauthorized(boolean basic, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("WWW-Authenticate", basic ? "Basic realm=\"kechuang\", charset=\"UTF-8\"" : "Bearer");
    write(ProblemDetail.of(401, "http.unauthorized", Messages.locale(request.getHeader("Accept-Language"))), response);
  }

  /** Wrong password, too many failures, too many logins at once. */
  void refuse(RuleViolation refusal, HttpServletRequest request, HttpServletResponse response) {
    var problem = ProblemDetail.of(refusal, Messages.locale(request.getHeader("Accept-Language")));
    var unauthorized = refusal.key().equals("identity.login.refused");
    if (unauthorized) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"kechuang\", charset=\"UTF-8\"");
    }
    problem.retryAfter(refusal).ifPresent(seconds -> response.setHeader("Retry-After", seconds));
    write(unauthorized ? problem.withStatus(401)
        : refusal.key().equals("identity.password.once") ? problem.withStatus(403) : problem, response);
  }

  /** Something went wrong for a machine. */
  void fail(HttpServletRequest request, HttpServletResponse response) {
    write(ProblemDetail.failure(RequestId.current(), Messages.locale(request.getHeader("Accept-Language"))), response);
  }

  private static void write(ProblemDetail problem, HttpServletResponse response) {
    try {
      problem.send(response);
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
