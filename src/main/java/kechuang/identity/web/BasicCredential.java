package kechuang.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Name and password of an HTTP Basic header, in UTF-8. */
record BasicCredential(String login, String password) {

  private static final String SCHEME = "Basic ";

  static Optional<BasicCredential> of(String header) {
    if (header.length() > 1000 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      var text = new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()),
          StandardCharsets.UTF_8);
      var colon = text.indexOf(':');
      return colon < 1 ? Optional.empty()
          : Optional.of(new BasicCredential(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "BasicCredential " + login;
  }
}
