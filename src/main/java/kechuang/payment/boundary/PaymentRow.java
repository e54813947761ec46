package kechuang.payment.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import kechuang.money.Money;
import kechuang.payment.entity.PaymentLine;
import kechuang.payment.entity.PaymentLineEventKind;
import kechuang.payment.entity.PaymentLineState;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Sheet;

/**
 * A line of a payment list.
 *
 * @param claimId null where it pays an award
 * @param claim number of the claim or of the award
 * @param amount in yuan
 * @param level whose money it is: the city or the county
 * @param payment where it stands
 * @param account where it goes
 * @param may what the caller may do with it now
 */
public record PaymentRow(long id, long version, Long claimId, String claim, String payee, Money amount, String purpose,
    Bilingual level, LocalDate dueOn, Mark payment, Account account, Set<PaymentLineEventKind> may) implements Serializable {

  /** Account numbers stay masked: what the bank's clerk needs is another file. */
  public static final Sheet<PaymentRow> SHEET = new Sheet<PaymentRow>().text("payment.lines.claim", 22, PaymentRow::claim)
      .text("payment.lines.payee", 32, PaymentRow::payee)
      .text("payment.lines.holder", 32, row -> row.account().holder())
      .text("payment.lines.number", 22, row -> row.account().number())
      .text("payment.lines.bank", 28, row -> row.account().bank())
      .money("payment.lines.amount", PaymentRow::amount).text("payment.lines.purpose", 30, PaymentRow::purpose)
      .words("payment.lines.level", 12, (row, locale) -> row.level().in(locale))
      .day("payment.lines.due", PaymentRow::dueOn).state("common.state", "payment", PaymentRow::state)
      .text("payment.lines.reference", 22, row -> row.payment().reference())
      .text("payment.lines.reason", 28, row -> row.payment().reason());

  /**
   * The account it goes to.
   *
   * @param number masked
   * @param obstacle why nothing can be paid to it: {@code holder} is not the payee, or the payee is {@code unconfirmed};
   *     null if nothing stands against it
   * @param approved the account that was approved with the claim, masked, where this is another one; null otherwise
   * @param replaced whether the payee has named another account since
   */
  public record Account(long id, String holder, String number, String bank, String lineNumber, String obstacle,
      String approved, boolean replaced) implements Serializable {

    public boolean blocked() {
      return obstacle != null;
    }
  }

  /**
   * What the bank did, as far as it is known.
   *
   * @param own whether the caller marked it, and so cannot confirm it
   */
  public record Mark(PaymentLineState state, PaymentLine.Outcome outcome, String reference, String reason, LocalDate on,
      boolean own) implements Serializable {
  }

  public boolean may(String event) {
    return may.contains(PaymentLineEventKind.valueOf(event));
  }

  public PaymentLineState state() {
    return payment.state();
  }
}
