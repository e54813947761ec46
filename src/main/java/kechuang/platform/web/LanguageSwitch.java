package kechuang.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /open/language/en?from=/open/home.xhtml} changes the language and goes back. It changes nothing but what the
 * visitor reads, so a plain link is enough; it works on every page, error pages included.
 */
@WebServlet("/open/language/*")
public class LanguageSwitch extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  private LanguagePage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String code = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Language.of(code).ifPresent(language -> {
      page.choose(language);
      response.addCookie(page.cookie(request));
    });
    response.sendRedirect(request.getContextPath() + backTo(request.getParameter("from")));
  }

  /** A path of this portal, or the front door: never another host, never a header of its own. */
  static String backTo(String from) {
    boolean ours = from != null && from.matches("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*") && !from.startsWith("/open/language");
    return ours ? from : "/open/home.xhtml";
  }
}
