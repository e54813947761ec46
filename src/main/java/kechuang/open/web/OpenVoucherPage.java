package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.award.boundary.VoucherCheck;
import kechuang.fault.RuleViolation;
import kechuang.ledger.entity.Counter;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Messages;
import kechuang.platform.web.Display;

/** Anyone checks a voucher by its number. The address carries the number, so a scanned code and a typed one are alike. */
@Named
@RequestScoped
public class OpenVoucherPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 40;

  @Inject
  private VoucherCheck check;
  @Inject
  private Caller caller;

  private String number;
  private String problem;
  private VoucherCheck.Checked found;
  private Counter balance;

  /** Looks the number up; one that is malformed or mistyped is told so. */
  public void look() {
    if (number == null || number.isBlank()) {
      return;
    }
    number = number.strip();
    try {
      var wanted = new PublicNumber(number);
      found = check.check(wanted).orElse(null);
      balance = caller.is("provider") ? check.balance(wanted).orElse(null) : null;
      problem = found == null ? Display.text("open.voucher.none", wanted.text()) : null;
    } catch (RuleViolation refused) {
      problem = Messages.text(Display.locale(), refused);
    }
  }

  /** What is wrong with the number, or null. */
  public String getProblem() {
    return problem;
  }

  /** The voucher, or null. */
  public VoucherCheck.Checked getFound() {
    return found;
  }

  /** What is left on it, for a provider who is signed in; null for everyone else. */
  public Counter getBalance() {
    return balance;
  }

  public String getNumber() {
    return number;
  }

  /** Nobody's number is longer than forty characters. */
  public void setNumber(String number) {
    this.number = number == null || number.length() <= LONGEST ? number : number.substring(0, LONGEST);
  }
}
