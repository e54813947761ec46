package kechuang.claim.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import kechuang.application.entity.InvoiceResult;
import kechuang.claim.boundary.InvoiceFinding;
import kechuang.claim.entity.Invoice;
import kechuang.claim.entity.InvoiceVerification;
import kechuang.identity.boundary.AccountName;
import kechuang.money.Money;
import kechuang.platform.web.Display;

/** One invoice under review: what the tax bureau answered before, and what an officer types about it now. */
public class InvoiceCheck implements Serializable {

  private static final long serialVersionUID = 1L;

  private long invoice;
  private String number;
  private Money gross;
  private InvoiceResult held;
  private String source;
  private InvoiceResult result;
  private LocalDate verifiedOn;
  private String reference;

  static InvoiceCheck of(Invoice invoice, InvoiceVerification held, Map<Long, AccountName> people, LocalDate today) {
    var check = new InvoiceCheck();
    check.invoice = invoice.getId();
    check.number = invoice.getShown();
    check.gross = invoice.getGross();
    check.verifiedOn = today;
    if (held != null) {
      var person = people.get(held.getRecordedBy());
      check.held = held.getResult();
      check.source = Display.text("claim.review.verified-by", Display.isoDate(held.getVerifiedOn()),
          held.getReference(), person == null ? "" : person.name());
    }
    return check;
  }

  InvoiceFinding finding() {
    return new InvoiceFinding(invoice, result, verifiedOn, reference);
  }

  public String getNumber() {
    return number;
  }

  public Money getGross() {
    return gross;
  }

  /** What the bureau answered last; null before anybody looked the invoice up. */
  public InvoiceResult getHeld() {
    return held;
  }

  public boolean isGenuine() {
    return held == InvoiceResult.GENUINE;
  }

  /** "2017-07-05，查验编号 …，审核员甲". */
  public String getSource() {
    return source;
  }

  public InvoiceResult getResult() {
    return result;
  }

  public void setResult(InvoiceResult result) {
    this.result = result;
  }

  public LocalDate getVerifiedOn() {
    return verifiedOn;
  }

  public void setVerifiedOn(LocalDate verifiedOn) {
    this.verifiedOn = verifiedOn;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
