package kechuang.claim.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import kechuang.fault.RuleViolation;

/**
 * The number under which an office registered a technology contract 技术合同登记号. Offices write theirs each in its own
 * way, so it is asked for what all have: ten to thirty plain digits and letters, at least eight of them digits, and not
 * one that fingers find by themselves. "无" or a row of noughts would pass for a registration, and take the contract of
 * everybody else who writes it.
 */
public record TechnologyContractNumber(String text) {

  private static final Pattern WRITTEN = Pattern.compile("[0-9A-Z]{10,30}");
  private static final int FEWEST_DIGITS = 8;
  private static final int FEWEST_DIFFERENT = 3;
  private static final String COUNTED_UP = "0123456789".repeat(4);

  public TechnologyContractNumber {
    text = text == null ? "" : text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    if (!WRITTEN.matcher(text).matches() || digits(text) < FEWEST_DIGITS
        || text.chars().distinct().count() < FEWEST_DIFFERENT || COUNTED_UP.contains(text)) {
      throw new RuleViolation("order.registration-malformed");
    }
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }
}
