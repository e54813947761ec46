package kechuang.claim.boundary;

import java.util.Collection;
import java.util.stream.Collectors;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Invoice;
import kechuang.correction.entity.Stated;
import kechuang.document.entity.Attachment;

/** What a claim says at one moment, by the names of the inputs of its form; its files one by one. */
final class ClaimStated {

  private ClaimStated() {
  }

  static Stated of(Claim claim, Collection<Attachment> files) {
    var stated = Stated.nothing()
        .with("invoices", claim.getInvoices().stream().map(ClaimStated::line).collect(Collectors.joining("\n")))
        .with("paidAmount", claim.getPaidAmount().grouped()).with("deducted", claim.getDeducted().grouped())
        .with("resultSummary", claim.getResultSummary()).with("last", claim.isLast());
    for (var file : files) {
      stated = stated.withFile(file.getId(), file.getCategory(), file.getFileName());
    }
    return stated;
  }

  /** "3300171130 / 04518822 2017-06-26 36,000.00 (36,000.00)": number, day, with tax and without. */
  private static String line(Invoice invoice) {
    return "%s %s %s (%s)".formatted(invoice.getShown(), invoice.getIssuedOn(), invoice.getGross().grouped(),
        invoice.getNet().grouped());
  }
}
