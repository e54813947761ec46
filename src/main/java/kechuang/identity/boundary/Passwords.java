package kechuang.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import kechuang.fault.RuleViolation;
import kechuang.fault.TryLater;
import kechuang.identity.entity.PasswordHash;

/**
 * Passwords to hashes and back to yes or no: PBKDF2 with HMAC-SHA-256, 600,000 rounds, a salt of 32 random bytes. A hash
 * takes some 0.2 s of a processor, so at most two are worked out at a time and fifty wait; beyond that people are asked
 * to come back, and whoever is logged in already notices nothing. Call it outside transactions: it may wait.
 */
@ApplicationScoped
public class Passwords {

  /** As few characters as a password may have. */
  public static final int SHORTEST = 10;
  /** As many. */
  public static final int LONGEST = 128;

  private static final int ROUNDS = 600_000;
  private static final int BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final int QUEUE = 50;
  /** Ten characters and more, and still the first that anyone tries. */
  private static final Set<String> REFUSED = Set.of("1234567890", "0123456789", "0987654321", "9876543210",
      "12345678910", "1234567890a", "123456789a", "a123456789", "a1234567890", "abc1234567", "abcd123456", "abc123456789",
      "password12", "password123", "password1234", "passw0rd123", "qwertyuiop", "qwerty1234", "qwerty12345", "1q2w3e4r5t",
      "1qaz2wsx3edc", "q1w2e3r4t5", "asdfghjkl123", "zxcvbnm123", "woaini1314", "woaini520520", "woaini1314520",
      "5201314520", "iloveyou123", "admin12345", "admin123456", "administrator", "welcome123", "letmein1234",
      "kechuang123", "kechuang2017", "shaoxing123", "shaoxing2017", "innovation", "1111111111", "0000000000",
      "8888888888", "6666666666", "1122334455", "1212121212", "aa123456789", "qq123456789", "zhongguo123");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore free = new Semaphore(AT_ONCE, true);
  private final AtomicInteger present = new AtomicInteger();
  private volatile PasswordHash nobody;

  /**
   * The hash of a new password.
   *
   * @throws RuleViolation {@code identity.password.short}, {@code .long}, {@code .common}
   */
  public PasswordHash hash(String password) {
    check(password);
    return fresh(password);
  }

  /** Refuses a password nobody should have. */
  public void check(String password) {
    var length = password == null ? 0 : password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new RuleViolation("identity.password.short", SHORTEST);
    }
    if (length > LONGEST) {
      throw new RuleViolation("identity.password.long", LONGEST);
    }
    if (REFUSED.contains(password.toLowerCase(Locale.ROOT)) || password.chars().distinct().count() < 4) {
      throw new RuleViolation("identity.password.common");
    }
  }

  /** A password to hand over: sixteen letters and digits that no one mistakes for each other, in groups of four. */
  public String suggest() {
    var letters = "abcdefghjkmnpqrstuvwxyz23456789";
    var text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "").append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** Is it this password? In a time that does not tell how much of it was right. */
  public boolean matches(String password, PasswordHash kept) {
    var parts = kept.text().split("\\$");
    var expected = Base64.getDecoder().decode(parts[3]);
    var found = derive(clipped(password), Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]),
        expected.length);
    return MessageDigest.isEqual(expected, found);
  }

  /** The work of {@link #matches} for an account that does not exist, so that nobody learns it by the clock. */
  public void pretend(String password) {
    if (nobody == null) {
      nobody = fresh(Base64.getEncoder().encodeToString(bytes()));
    }
    matches(password, nobody);
  }

  private PasswordHash fresh(String password) {
    var salt = bytes();
    var text = Base64.getEncoder();
    return new PasswordHash("pbkdf2-sha256$" + ROUNDS + "$" + text.encodeToString(salt) + "$"
        + text.encodeToString(derive(password, salt, ROUNDS, BYTES)));
  }

  private byte[] bytes() {
    var salt = new byte[BYTES];
    random.nextBytes(salt);
    return salt;
  }

  private static String clipped(String password) {
    return password == null ? "" : password.length() > 2 * LONGEST ? password.substring(0, 2 * LONGEST) : password;
  }

  private byte[] derive(String password, byte[] salt, int rounds, int length) {
    if (present.incrementAndGet() > AT_ONCE + QUEUE) {
      present.decrementAndGet();
      throw TryLater.overloaded(Duration.ofSeconds(5), "identity.busy");
    }
    try {
      free.acquire();
      try {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, length * 8)).getEncoded();
      } finally {
        free.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TryLater.overloaded(Duration.ofSeconds(5), "identity.busy");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      present.decrementAndGet();
    }
  }
}
