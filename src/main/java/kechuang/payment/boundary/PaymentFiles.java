package kechuang.payment.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.payment.entity.PaymentLineState;
import kechuang.platform.boundary.Csv;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.RowRequest;

/**
 * What is to be paid as a file for the bank's clerk, who pays whatever stands in it: so there is nothing in it that was
 * marked, paid or sent back, and all that is due, however much that is. Account numbers stand in it in clear, so each one
 * that is written counts as shown and is in the audit trail.
 */
@Stateless
public class PaymentFiles {

  /** Lines that are read at once. */
  static final int STRETCH = 200;

  @EJB
  private PaymentList list;
  @EJB
  private BankAccounts bankAccounts;

  /**
   * The lines of the caller's level that are due, in words of this language.
   *
   * @param text as in a {@link PaymentFilter}; null for all
   */
  @RolesAllowed({"payment-maker", "payment-checker", "payment-releaser"})
  public String export(String text, Locale locale) {
    var due = new PaymentFilter(text, PaymentLineState.DUE);
    var csv = new Csv().line(head(locale));
    for (var request = RowRequest.first(STRETCH); request != null; ) {
      var rows = list.ask(due, request);
      rows.list().forEach(row -> write(row, csv, locale));
      request = rows.next() == null ? null : RowRequest.after(rows.next(), STRETCH);
    }
    return csv.toString();
  }

  /** A line whose account is not the payee's own is left out: a clerk must not be able to pay it. */
  private void write(PaymentRow row, Csv csv, Locale locale) {
    if (!row.account().blocked()) {
      csv.line(row.claim(), row.payee(), row.account().holder(), bankAccounts.reveal(row.account().id()).digits(),
          row.account().bank(), row.account().lineNumber(), row.amount(), row.purpose(), row.level().in(locale),
          row.dueOn());
    }
  }

  private static Object[] head(Locale locale) {
    return Stream.of("claim", "payee", "holder", "number", "bank", "line-number", "amount", "purpose", "level",
        "due").map(column -> Messages.text(locale, "payment.lines." + column)).toArray();
  }
}
