package kechuang.claim.entity;

import java.util.regex.Pattern;
import kechuang.fault.RuleViolation;

/**
 * A VAT invoice's number: before digital invoices a code of 10 or 12 digits and a number of 8; since then 20 digits
 * and no code, which never begin with the nought of a code of 12. Only plain digits count, full-width ones are refused.
 */
public record InvoiceNumber(String code, String number) {

  private static final Pattern OLD_CODE = Pattern.compile("[0-9]{10}|0[0-9]{11}");
  private static final Pattern OLD_NUMBER = Pattern.compile("[0-9]{8}");
  private static final Pattern DIGITAL = Pattern.compile("[1-9][0-9]{19}");

  public InvoiceNumber {
    code = code == null || code.isBlank() ? null : code.strip();
    number = number == null ? "" : number.strip();
    if (code == null ? !DIGITAL.matcher(number).matches()
        : !OLD_CODE.matcher(code).matches() || !OLD_NUMBER.matcher(number).matches()) {
      throw new RuleViolation(code == null ? "claim.invoice-digital-malformed" : "claim.invoice-old-malformed");
    }
  }

  /** What makes the invoice the same invoice wherever it turns up. */
  public String key() {
    return code == null ? number : code + "-" + number;
  }
}
