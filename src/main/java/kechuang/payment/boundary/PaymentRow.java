package kechuang.payment.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import kechuang.money.Money;
import kechuang.payment.entity.PaymentLine;
import kechuang.payment.entity.PaymentLineEventKind;
import kechuang.payment.entity.PaymentLineState;
import kechuang.platform.boundary.Bilingual;

/**
 * A line of a payment list.
 *
 * @param amount in yuan
 * @param level whose money it is: the city or the county
 * @param payment where it stands
 * @param account where it goes
 * @param may what the caller may do with it now
 */
public record PaymentRow(long id, long version, long claimId, String claim, String payee, Money amount, String purpose,
    Bilingual level, LocalDate dueOn, Mark payment, Account account, Set<PaymentLineEventKind> may) implements Serializable {

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
