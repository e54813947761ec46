package kechuang.correction.entity;

import java.io.Serializable;
import kechuang.fault.RuleViolation;

/**
 * What is wrong with one field or file.
 *
 * @param target the field's input, or {@code file:17}
 * @param remark what is to be done about it
 */
public record Mark(String target, String remark) implements Serializable {

  public static final int LONGEST = 500;

  public Mark {
    remark = remark == null ? "" : remark.strip();
    if (remark.isEmpty() || remark.length() > LONGEST) {
      throw new RuleViolation("correction.remark-missing", LONGEST);
    }
  }
}
