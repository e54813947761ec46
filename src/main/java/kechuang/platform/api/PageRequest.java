package kechuang.platform.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import kechuang.fault.RuleViolation;

/**
 * Which page of a list: {@code ?limit=} (1 to 200, 50 unless said) and the opaque {@code ?after=} of the page before.
 *
 * @param after the sort key of the last row seen; null on the first page
 */
public record PageRequest(int limit, String after) {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  /** From the query parameters as they came. */
  public static PageRequest of(String limit, String after) {
    return new PageRequest(limit == null ? USUAL : limit(limit), after == null || after.isEmpty() ? null : key(after));
  }

  private static int limit(String text) {
    if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
      throw new RuleViolation("list.limit", MOST).about("limit");
    }
    return Integer.parseInt(text);
  }

  private static String key(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RuleViolation("list.cursor").about("cursor");
    }
  }

  static String cursor(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** One more than is shown, to know whether there is a next page. */
  public int rowsToRead() {
    return limit + 1;
  }

  /** The key as an id; a cursor that is none is refused. */
  public OptionalLong afterId() {
    if (after == null) {
      return OptionalLong.empty();
    }
    if (!after.matches("[0-9]{1,18}")) {
      throw new RuleViolation("list.cursor").about("cursor");
    }
    return OptionalLong.of(Long.parseLong(after));
  }

  public Optional<String> afterKey() {
    return Optional.ofNullable(after);
  }
}
