package kechuang.claim.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kechuang.claim.boundary.ClaimCase;
import kechuang.claim.boundary.InvoiceFinding;

/** The invoices of a claim under review, with what the tax bureau answered and what is being typed about it. */
final class InvoiceChecks implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<InvoiceCheck> lines = new ArrayList<>();

  static InvoiceChecks of(ClaimCase shown, LocalDate today) {
    var checks = new InvoiceChecks();
    shown.claim().getInvoices().forEach(invoice -> checks.lines.add(
        InvoiceCheck.of(invoice, shown.verified().get(invoice.getId()), shown.people(), today)));
    return checks;
  }

  List<InvoiceCheck> all() {
    return lines;
  }

  /** Those for which a result was chosen. */
  List<InvoiceFinding> findings() {
    return lines.stream().filter(line -> line.getResult() != null).map(InvoiceCheck::finding).toList();
  }
}
