package kechuang.provider.boundary;

import kechuang.organisation.entity.Contact;

/**
 * A body that opens an account to apply for the list, as it was typed. The password travels apart, as a hash.
 *
 * @param countyCode null for bodies from elsewhere
 */
public record NewProvider(String creditCode, String name, String countyCode, Contact contact, String accountNumber,
    String bank, String lineNumber, String login, String personName) {

  /** Without the account number: records end in logs. */
  @Override
  public String toString() {
    return "NewProvider[" + creditCode + "]";
  }
}
