package kechuang.claim.entity;

import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;

/**
 * What the redeemer states in a claim. Amounts in yuan, with tax unless they say net.
 *
 * @param paidAmount what the firm paid
 * @param deducted what the provider took off the bill; null where the firm redeems
 * @param last whether the order is done with this claim
 */
public record ClaimStatement(List<InvoiceStatement> invoices, Money paidAmount, Money deducted, boolean last,
    String resultSummary) {

  public ClaimStatement {
    invoices = List.copyOf(invoices);
  }

  /** One invoice. */
  public record InvoiceStatement(InvoiceNumber number, LocalDate issuedOn, Money net, Money gross) {
  }

  public Money invoicedNet() {
    return Money.sum(invoices.stream().map(InvoiceStatement::net).toList());
  }

  public Money invoicedGross() {
    return Money.sum(invoices.stream().map(InvoiceStatement::gross).toList());
  }
}
