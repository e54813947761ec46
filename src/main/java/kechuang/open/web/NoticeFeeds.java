package kechuang.open.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kechuang.open.boundary.NoticeFeed;

/** The notices for readers of feeds, at {@code /open/notices.atom} and {@code /open/notices.json}; asked again and again. */
@WebServlet(urlPatterns = {NoticeFeeds.ATOM, NoticeFeeds.JSON})
public class NoticeFeeds extends HttpServlet {

  private static final long serialVersionUID = 1L;
  static final String ATOM = "/open/notices.atom";
  static final String JSON = "/open/notices.json";

  @Inject
  private transient NoticeFeed feed;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var atom = request.getServletPath().equals(ATOM);
    var text = new FeedText(feed.newest(), feed.address("/open/notices.xhtml"), feed.address(atom ? ATOM : JSON));
    var bytes = atom ? text.atom() : text.json();
    var tag = "\"" + digest(bytes) + "\"";
    response.setHeader("ETag", tag);
    response.setDateHeader("Last-Modified", text.updated().toEpochMilli());
    response.setHeader("Cache-Control", "public, max-age=300");
    if (isKnown(request, tag, text.updated().getEpochSecond())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(atom ? "application/atom+xml;charset=UTF-8" : "application/feed+json;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** By what it looks like where the reader says so, else by when it changed (RFC 9110, 13.2.2). */
  private static boolean isKnown(HttpServletRequest request, String tag, long updated) {
    var known = request.getHeader("If-None-Match");
    return known != null ? known.equals("*") || known.contains(tag)
        : updated > 0 && request.getDateHeader("If-Modified-Since") / 1000 >= updated;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
