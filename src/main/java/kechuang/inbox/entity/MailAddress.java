package kechuang.inbox.entity;

import java.io.Serializable;
import kechuang.fault.RuleViolation;

/** An address mails are sent to. What it looks like is checked; whether somebody reads it, only a mail can tell. */
public record MailAddress(String text) implements Serializable {

  private static final int LONGEST = 100;
  private static final String ADDRESS = "[\\x21-\\x7E&&[^@<>,;\"]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

  public MailAddress {
    text = text.strip();
    if (text.length() > LONGEST || !text.matches(ADDRESS)) {
      throw new RuleViolation("inbox.mail.malformed");
    }
  }

  /** For eyes that need not know it: l***@example.com. */
  public String masked() {
    return text.charAt(0) + "***" + text.substring(text.indexOf('@'));
  }
}
