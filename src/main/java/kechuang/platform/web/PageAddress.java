package kechuang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address a person has in front of them. Forms are sent to their page without what followed the question mark; the
 * browser says in {@code Referer} which page that was.
 */
public final class PageAddress {

  private PageAddress() {
  }

  /** Path and query within the portal: {@code /claim/redeem.xhtml?order=7}. */
  public static String of(HttpServletRequest request) {
    var info = request.getPathInfo();
    var path = request.getServletPath() + (info == null ? "" : info);
    var query = request.getQueryString() == null && "POST".equals(request.getMethod())
        ? fromReferer(request, request.getContextPath() + path) : request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  private static String fromReferer(HttpServletRequest request, String path) {
    var referer = request.getHeader("Referer");
    try {
      var page = referer == null ? null : new URI(referer);
      return page != null && path.equals(page.getPath()) ? page.getRawQuery() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
