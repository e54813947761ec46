package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.award.boundary.VoucherCheck;
import kechuang.fault.RuleViolation;
import kechuang.number.PublicNumber;
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

  private String number;
  private String problem;
  private VoucherCheck.Checked found;

  /** Looks the number up; one that is malformed or mistyped is told so. */
  public void look() {
    if (number == null || number.isBlank()) {
      return;
    }
    number = number.strip();
    try {
      var wanted = new PublicNumber(number);
      found = check.check(wanted).orElse(null);
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

  public String getNumber() {
    return number;
  }

  /** Nobody's number is longer than forty characters. */
  public void setNumber(String number) {
    this.number = number == null || number.length() <= LONGEST ? number : number.substring(0, LONGEST);
  }
}
