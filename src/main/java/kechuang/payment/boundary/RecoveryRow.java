package kechuang.payment.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import kechuang.money.Money;
import kechuang.payment.entity.RecoveryEventKind;
import kechuang.payment.entity.RecoveryState;

/**
 * A demand to pay back in a level's list, with what the caller can do about it.
 *
 * @param claimId null where it is about an award
 * @param claim number of the claim or of the award
 * @param extra what comes beyond what was paid: interest or a gain
 * @param reason a key of the texts; null where a look on the spot failed
 */
public record RecoveryRow(long id, long version, Long claimId, String claim, String payee, Money amount, Money extra, LocalDate payBy,
    RecoveryState state, String reference, String reason, Set<RecoveryEventKind> may) implements Serializable {

  /** All that is to come. */
  public Money total() {
    return amount.plus(extra);
  }

  public boolean may(String event) {
    return may.contains(RecoveryEventKind.valueOf(event));
  }
}
