package kechuang.application.boundary;

import kechuang.lifecycle.Act;
import kechuang.money.Money;

/**
 * An application has passed everything that stands before the award: the rules of a first-come round, or the decision of
 * the round's owner. Who awards hears this in the same transaction.
 *
 * @param amount what was approved, in yuan
 */
public record ApplicationAccepted(long applicationId, Money amount, Act act) {
}
