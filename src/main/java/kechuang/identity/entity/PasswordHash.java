package kechuang.identity.entity;

import java.util.regex.Pattern;

/**
 * A password as it is kept: {@code pbkdf2-sha256$600000$salt$hash}, salt and hash in Base64. It never prints itself.
 */
public record PasswordHash(String text) {

  private static final Pattern FORM = Pattern.compile("pbkdf2-sha256\\$[0-9]{4,7}\\$[A-Za-z0-9+/=]{24,}\\$[A-Za-z0-9+/=]{24,}");

  public PasswordHash {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a password hash");
    }
  }

  @Override
  public String toString() {
    return "PasswordHash";
  }
}
