package kechuang.claim.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kechuang.claim.boundary.ClaimCommand;
import kechuang.claim.entity.ClaimStatement;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.claim.entity.InvoiceNumber;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Problems;
import kechuang.money.Money;

/**
 * Body of {@code POST /claims}, and with a version instead of the order of {@code POST /claims/{id}/submission}. Amounts
 * in yuan.
 *
 * @param order id of the order; only for a new claim
 * @param version of the claim that came back; only for handing it in again
 * @param paidAmount what the firm paid, with tax
 * @param deducted what the provider took off the bill; only where the provider redeems
 * @param last whether the order is done with this claim; not given means no
 * @param attachments ids of uploaded documents; those of a claim that came back stay with it
 * @param expectedAmount what the claim is to come to; if it comes to less, nothing happens and the refusal says to what
 */
public record ClaimBody(Long order, Long version, List<Invoice> invoices, Money paidAmount, Money deducted, Boolean last,
    String resultSummary, List<Long> attachments, Money expectedAmount) {

  private static final int MOST_INVOICES = 20;

  /** An invoice of the provider to the firm: an old one has a code, one of 20 digits has none. */
  public record Invoice(String code, String number, LocalDate date, Money net, Money gross) {
  }

  /** What a new claim says. */
  ClaimCommand fresh() {
    return command(new Problems.Collector().check(order != null, "order", "common.missing"));
  }

  /** What a claim that came back says now. */
  ClaimCommand again() {
    return command(new Problems.Collector().check(version != null, "version", "common.missing"));
  }

  private ClaimCommand command(Problems.Collector problems) {
    problems.check(expectedAmount != null, "expectedAmount", "common.missing")
        .check(paidAmount != null, "paidAmount", "common.missing")
        .check(attachments == null || attachments.size() <= Attachments.MOST_PER_OWNER, "attachments",
            "document.owner.too-many", Attachments.MOST_PER_OWNER);
    var read = invoices(problems);
    problems.refuseIfAny();
    return new ClaimCommand(new ClaimStatement(read, paidAmount, deducted, Boolean.TRUE.equals(last), resultSummary),
        attachments == null ? List.of() : attachments, expectedAmount);
  }

  private List<InvoiceStatement> invoices(Problems.Collector problems) {
    var read = new ArrayList<InvoiceStatement>();
    if (invoices == null) {
      return read;
    }
    problems.check(invoices.size() <= MOST_INVOICES, "invoices", "claim.too-many-invoices", MOST_INVOICES);
    for (int i = 0; i < Math.min(invoices.size(), MOST_INVOICES); i++) {
      read.add(invoice("invoices[" + i + "]", invoices.get(i), problems));
    }
    return read;
  }

  private static InvoiceStatement invoice(String at, Invoice invoice, Problems.Collector problems) {
    problems.check(invoice.date() != null, at + ".date", "common.missing")
        .check(isThere(invoice.net()), at + ".net", "common.missing")
        .check(isThere(invoice.gross()), at + ".gross", "common.missing");
    var number = problems.read(at + ".number", () -> new InvoiceNumber(invoice.code(), invoice.number()));
    return new InvoiceStatement(number, invoice.date(), invoice.net(), invoice.gross());
  }

  private static boolean isThere(Money amount) {
    return amount != null && !amount.isZero();
  }
}
