package kechuang.inbox.entity;

import java.io.Serializable;
import kechuang.fault.RuleViolation;

/** A mobile telephone of the mainland, as SMS gateways take it: eleven digits. */
public record Phone(String text) implements Serializable {

  public Phone {
    text = text.replaceAll("[\\s-]", "").replaceFirst("^\\+?86(?=1\\d{10}$)", "");
    if (!text.matches("1[0-9]{10}")) {
      throw new RuleViolation("inbox.phone.malformed");
    }
  }

  /** For eyes that need not know it: 138****0000. */
  public String masked() {
    return text.substring(0, 3) + "****" + text.substring(7);
  }
}
