package kechuang.organisation.boundary;

import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.Statement;

/**
 * A firm that registers itself, as it was typed; {@link Registration#problems} says all that is wrong with it at once.
 * The account is in the firm's own name. The password travels apart from it, as a hash.
 */
public record NewFirm(String creditCode, Statement statement, Contact contact, String accountNumber, String bank,
    String lineNumber, String login, String personName) {

  /** Without the account number: records end in logs. */
  @Override
  public String toString() {
    return "NewFirm[" + creditCode + "]";
  }
}
