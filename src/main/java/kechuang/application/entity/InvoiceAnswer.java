package kechuang.application.entity;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.fault.Problems;

/**
 * What the tax bureau's verification 发票查验 answered of an invoice.
 *
 * @param on the day it was asked
 * @param reference how the answer is found again
 */
public record InvoiceAnswer(InvoiceResult result, LocalDate on, String reference) implements Serializable {

  private static final int LONGEST = 64;

  public InvoiceAnswer {
    reference = reference == null ? "" : reference.strip();
  }

  /** Whether somebody began to type it. */
  public boolean isBegun() {
    return result != null || !reference.isEmpty();
  }

  void check(Problems.Collector problems, SupportCost cost, LocalDate today) {
    var field = "answers:" + (cost.getPosition() - 1) + ":";
    problems.check(result != null, field + "result", "claim.invoice-result-missing", cost.getInvoice());
    problems.check(on != null && !on.isAfter(today) && !on.isBefore(cost.getIssuedOn()), field + "on", "support.cost.answered-on",
        cost.getIssuedOn());
    problems.check(!reference.isEmpty() && reference.length() <= LONGEST, field + "reference", "support.cost.reference", LONGEST);
  }
}
