package kechuang.payment.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import kechuang.money.Money;
import kechuang.payment.entity.RecoveryEventKind;
import kechuang.payment.entity.RecoveryState;

/** A demand to pay back in a level's list, with what the caller can do about it. */
public record RecoveryRow(long id, long version, long claimId, String claim, String payee, Money amount, LocalDate payBy,
    RecoveryState state, String reference, Set<RecoveryEventKind> may) implements Serializable {

  public boolean may(String event) {
    return may.contains(RecoveryEventKind.valueOf(event));
  }
}
