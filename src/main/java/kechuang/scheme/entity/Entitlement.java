package kechuang.scheme.entity;

import java.io.Serializable;
import java.util.Optional;
import kechuang.money.Money;

/**
 * What a measure says about an applicant, and what it would give.
 *
 * @param calculation null where the applicant does not qualify or a fact that the amount hangs on is not known
 */
public record Entitlement(Verdict verdict, Calculation calculation) implements Serializable {

  /** What it comes to; nothing where it is refused or cannot be worked out yet. */
  public Money amount() {
    return calculation == null ? Money.ZERO : calculation.amount();
  }

  public Optional<Calculation> worked() {
    return Optional.ofNullable(calculation);
  }

  /** All conditions hold and there is something to give. */
  public boolean isDue() {
    return verdict.passed() && !amount().isZero();
  }
}
