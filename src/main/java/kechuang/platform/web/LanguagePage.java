package kechuang.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The language a visitor reads the portal in: Chinese unless English was chosen. Kept with the session, and in a cookie
 * for the next one, so that whoever reads English is told in English that a session is over.
 */
@Named
@SessionScoped
public class LanguagePage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String COOKIE = "language";
  private static final int YEAR = 365 * 24 * 60 * 60;

  @Inject
  private transient HttpServletRequest request;

  private Language language = Language.CHINESE;

  /** A new session goes on in the language of the one before. */
  @PostConstruct
  void remember() {
    Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(COOKIE))
        .findFirst().flatMap(cookie -> Language.of(cookie.getValue())).ifPresent(this::choose);
  }

  /** What the visitor's browser keeps. */
  public Cookie cookie(HttpServletRequest from) {
    var cookie = new Cookie(COOKIE, language.code());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(from.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** Takes one of the two languages there are. */
  public void choose(Language chosen) {
    language = chosen;
  }

  /** The locale of all pages, texts and messages. */
  public Locale getLocale() {
    return language.locale();
  }

  /** For the lang attribute: zh-CN or en. */
  public String getTag() {
    return language.tag();
  }

  /** The language one can change to. */
  public Language getOther() {
    return language.other();
  }

  /** Is English being read? */
  public boolean isEnglish() {
    return language == Language.ENGLISH;
  }
}
