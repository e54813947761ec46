package kechuang.identity.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import kechuang.fault.RuleViolation;

/** The name a person logs in with: 3 to 64 letters, digits and {@code . _ @ -}, without regard to case. */
public record Login(String text) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");

  public Login {
    text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(text).matches()) {
      throw new RuleViolation("identity.login.malformed");
    }
  }
}
