package kechuang.claim.web;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.claim.entity.Invoice;
import kechuang.claim.entity.InvoiceNumber;
import kechuang.money.Money;

/** One invoice as it is being typed. */
public class InvoiceLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private String code;
  private String number;
  private LocalDate issuedOn;
  private Money net;
  private Money gross;

  static InvoiceLine of(Invoice invoice) {
    var line = new InvoiceLine();
    line.code = invoice.getCode();
    line.number = invoice.getNumber();
    line.issuedOn = invoice.getIssuedOn();
    line.net = invoice.getNet();
    line.gross = invoice.getGross();
    return line;
  }

  /** Whether there is all that the arithmetic needs. */
  boolean isComplete() {
    return number != null && issuedOn != null && net != null && gross != null;
  }

  /** Refuses a number that is none. */
  InvoiceStatement statement() {
    return new InvoiceStatement(new InvoiceNumber(code, number), issuedOn, net, gross);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public void setIssuedOn(LocalDate issuedOn) {
    this.issuedOn = issuedOn;
  }

  public Money getNet() {
    return net;
  }

  public void setNet(Money net) {
    this.net = net;
  }

  public Money getGross() {
    return gross;
  }

  public void setGross(Money gross) {
    this.gross = gross;
  }
}
