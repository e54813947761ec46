package kechuang.testing;

import java.util.concurrent.atomic.AtomicInteger;
import kechuang.fault.RuleViolation;
import kechuang.organisation.entity.CreditCode;

/** Credit codes of firms that do not exist, with both check characters right and each another one. */
public final class Codes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  /** The tests in the server and those in front of it count for themselves, and must not meet. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(System.getProperty("kechuang.it.url") == null ? 100_000 : 500_000);

  private Codes() {
  }

  /** An enterprise (91) of this county. */
  public static CreditCode firm(String county) {
    return ofKind("91", county);
  }

  /** Of this kind: 91, 92, 93, 12, … */
  public static CreditCode ofKind(String kind, String county) {
    return completed(kind + county + "MA" + NEXT.getAndIncrement());
  }

  /** The sixteen characters with the two check characters that fit. */
  private static CreditCode completed(String sixteen) {
    for (char organisation : (ALPHABET + "X").toCharArray()) {
      for (char whole : ALPHABET.toCharArray()) {
        try {
          return new CreditCode(sixteen + organisation + whole);
        } catch (RuleViolation next) {
          // Not these two.
        }
      }
    }
    throw new AssertionError(sixteen);
  }
}
