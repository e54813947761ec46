package kechuang.identity.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The cookie of the session: where the portal's public address is https, browsers send it back encrypted only, to this
 * host only, for all of its paths ({@code __Host-}). On one machine without a certificate it is a plain one.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  /** Its name where it is protected. */
  public static final String PROTECTED = "__Host-kechuang";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var address = ConfigProvider.getConfig().getOptionalValue("kechuang.public-url", String.class).orElse("");
    if (address.startsWith("https://")) {
      var cookie = event.getServletContext().getSessionCookieConfig();
      cookie.setName(PROTECTED);
      cookie.setSecure(true);
      cookie.setPath("/");
    }
  }
}
