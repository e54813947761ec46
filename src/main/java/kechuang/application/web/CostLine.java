package kechuang.application.web;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.application.entity.SupportCost;
import kechuang.money.Money;

/** One invoice of a statement of costs as it is typed. */
public class CostLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private String invoice;
  private LocalDate issuedOn;
  private String seller;
  private String purpose;
  private Money amount;
  private Money eligible;

  static CostLine of(SupportCost cost) {
    var line = new CostLine();
    line.invoice = cost.getInvoice();
    line.issuedOn = cost.getIssuedOn();
    line.seller = cost.getSeller();
    line.purpose = cost.getPurpose();
    line.amount = cost.getAmount();
    line.eligible = cost.getEligible();
    return line;
  }

  /** What nobody wrote anything into is no invoice. */
  boolean isEmpty() {
    return isBlank(invoice) && isBlank(seller) && isBlank(purpose) && issuedOn == null && amount == null && eligible == null;
  }

  private static boolean isBlank(String words) {
    return words == null || words.isBlank();
  }

  /** All of an invoice counts where nobody says how much. */
  SupportCost at(int position) {
    return new SupportCost(position, invoice, issuedOn, seller, purpose, amount, eligible == null ? amount : eligible);
  }

  public String getInvoice() {
    return invoice;
  }

  public void setInvoice(String invoice) {
    this.invoice = invoice;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public void setIssuedOn(LocalDate issuedOn) {
    this.issuedOn = issuedOn;
  }

  public String getSeller() {
    return seller;
  }

  public void setSeller(String seller) {
    this.seller = seller;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public Money getEligible() {
    return eligible;
  }

  public void setEligible(Money eligible) {
    this.eligible = eligible;
  }
}
