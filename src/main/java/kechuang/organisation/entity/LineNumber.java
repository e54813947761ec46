package kechuang.organisation.entity;

import java.io.Serializable;
import kechuang.fault.RuleViolation;

/** The twelve digits by which the interbank payment system knows a bank's branch (联行号). */
public record LineNumber(String digits) implements Serializable {

  public LineNumber {
    digits = digits == null ? "" : digits.strip().replace(" ", "");
    if (!digits.matches("[0-9]{12}")) {
      throw new RuleViolation("organisation.line-number.malformed", digits.codePointCount(0, digits.length()));
    }
  }

  @Override
  public String toString() {
    return digits;
  }
}
