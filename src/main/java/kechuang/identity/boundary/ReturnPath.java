package kechuang.identity.boundary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where to go after a login: a page of this portal and nothing else. A path that could be read as another site, or
 * leads out of the pages, is no return path.
 */
public record ReturnPath(String path) {

  private static final Pattern PAGE =
      Pattern.compile("/(?!/)(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.xhtml(?:\\?[A-Za-z0-9_.~=&%+-]*)?");
  private static final int LONGEST = 500;

  /** The path if it is one: {@code /claim/redeem.xhtml?id=7}. */
  public static Optional<ReturnPath> of(String text) {
    return text != null && text.length() <= LONGEST && PAGE.matcher(text).matches()
        && !text.startsWith("/open/login.xhtml") && !text.startsWith("/WEB-INF/") && !text.startsWith("/META-INF/")
        ? Optional.of(new ReturnPath(text)) : Optional.empty();
  }
}
