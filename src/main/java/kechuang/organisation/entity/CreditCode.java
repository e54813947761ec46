package kechuang.organisation.entity;

import java.io.Serializable;
import java.util.Locale;
import kechuang.fault.RuleViolation;

/**
 * The unified social credit code of GB 32100-2015: 18 characters of digits and capitals without I, O, S, V and Z.
 * Position 1 is the registering department, 2 the kind of body, 3–8 the region, 9–17 the organisation code of GB 11714
 * with its own check character, 18 the check character of the whole.
 */
public record CreditCode(String text) implements Serializable {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int LENGTH = 18;

  public CreditCode {
    text = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    if (text.codePoints().anyMatch(c -> c >= 0xFF01 && c <= 0xFF5E)) {
      throw new RuleViolation("organisation.credit-code.full-width");
    }
    if (text.codePointCount(0, text.length()) != LENGTH) {
      throw new RuleViolation("organisation.credit-code.length", text.codePointCount(0, text.length()));
    }
    refuseForeignCharacters(text);
    if (text.charAt(16) != organisationCheck(text.substring(8, 16))) {
      throw new RuleViolation("organisation.credit-code.organisation-check");
    }
    if (text.charAt(17) != check(text)) {
      throw new RuleViolation("organisation.credit-code.check");
    }
  }

  private static void refuseForeignCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("IOSVZ".indexOf(c) >= 0) {
        throw new RuleViolation("organisation.credit-code.letter", String.valueOf(c), i + 1);
      }
      if (ALPHABET.indexOf(c) < 0) {
        throw new RuleViolation("organisation.credit-code.character", i + 1);
      }
    }
  }

  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String eight) {
    int sum = 0;
    for (int i = 0; i < eight.length(); i++) {
      sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    return "0123456789X0".charAt(11 - sum % 11);
  }

  /** Positions 1 and 2: 91 enterprise, 92 individual business, 93 co-operative, 12 public institution, … */
  public String kind() {
    return text.substring(0, 2);
  }

  /** Positions 3 to 8: the region that registered the body. */
  public String region() {
    return text.substring(2, 8);
  }

  /** An individual business (92) is a person, not a legal person. */
  public boolean isLegalPerson() {
    return !"92".equals(kind());
  }

  @Override
  public String toString() {
    return text;
  }
}
