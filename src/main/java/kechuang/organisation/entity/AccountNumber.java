package kechuang.organisation.entity;

import java.io.Serializable;
import kechuang.fault.RuleViolation;

/**
 * The number of a corporate bank account: 8 to 32 digits, spaces between groups allowed when typed. There is no check
 * digit rule common to all banks, so none is asked; what protects a payment is that holder and firm have one name.
 */
public record AccountNumber(String digits) implements Serializable {

  public AccountNumber {
    digits = digits == null ? "" : digits.strip().replaceAll("[ -]", "");
    if (digits.codePoints().anyMatch(c -> c > 127 && Character.isDigit(c))) {
      throw new RuleViolation("organisation.account-number.full-width");
    }
    if (!digits.matches("[0-9]*")) {
      throw new RuleViolation("organisation.account-number.digits");
    }
    if (digits.length() < 8 || digits.length() > 32) {
      throw new RuleViolation("organisation.account-number.length", digits.length());
    }
  }

  /** The last four digits, which is all that pages show. */
  public String tail() {
    return digits.substring(digits.length() - 4);
  }

  /** Never the number itself: texts end in logs. */
  @Override
  public String toString() {
    return "•••• " + tail();
  }
}
