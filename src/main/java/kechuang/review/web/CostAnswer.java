package kechuang.review.web;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.application.entity.InvoiceAnswer;
import kechuang.application.entity.InvoiceResult;
import kechuang.application.entity.SupportCost;

/** What an officer types of the tax bureau's answer to one invoice of an application. */
public class CostAnswer implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int position;
  private final String invoice;
  private InvoiceResult result;
  private LocalDate on;
  private String reference;

  CostAnswer(SupportCost cost, LocalDate today) {
    this.position = cost.getPosition();
    this.invoice = cost.getInvoice();
    this.on = today;
  }

  InvoiceAnswer answer() {
    return new InvoiceAnswer(result, on, reference);
  }

  int position() {
    return position;
  }

  public String getInvoice() {
    return invoice;
  }

  public InvoiceResult getResult() {
    return result;
  }

  public void setResult(InvoiceResult result) {
    this.result = result;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
