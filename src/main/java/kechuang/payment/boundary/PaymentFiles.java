package kechuang.payment.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.platform.boundary.Csv;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.RowRequest;

/**
 * A payment list as a file for the bank's clerk. Account numbers stand in it in clear, so each one that is written counts
 * as shown and is in the audit trail.
 */
@Stateless
public class PaymentFiles {

  /** As many lines as a file may have. */
  private static final int MOST = 5_000;

  @EJB
  private PaymentList list;
  @EJB
  private BankAccounts bankAccounts;

  /**
   * The lines of the caller's level that the filter leaves, in words of this language. Lines whose account is not the
   * payee's own are left out: a clerk must not be able to pay them.
   */
  @RolesAllowed({"payment-maker", "payment-checker", "payment-releaser"})
  public String export(PaymentFilter filter, Locale locale) {
    var csv = new Csv().line(head(locale));
    for (var row : list.ask(filter, RowRequest.first(MOST)).list()) {
      if (row.account().blocked()) {
        continue;
      }
      csv.line(row.claim(), row.payee(), row.account().holder(), bankAccounts.reveal(row.account().id()).digits(),
          row.account().bank(), row.account().lineNumber(), row.amount(), row.purpose(),
          row.level().in(locale), row.dueOn(),
          Messages.text(locale, "payment.state." + row.state()), row.payment().reference());
    }
    return csv.toString();
  }

  private static Object[] head(Locale locale) {
    return Stream.of("claim", "payee", "holder", "number", "bank", "line-number", "amount", "purpose", "level",
        "due", "state", "reference").map(column -> Messages.text(locale, "payment.lines." + column)).toArray();
  }
}
