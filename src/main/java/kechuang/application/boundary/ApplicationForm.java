package kechuang.application.boundary;

import kechuang.money.Money;

/**
 * What a firm writes in an application.
 *
 * @param requested in yuan, a whole number of the round's units; null while it is still open
 * @param purpose what the vouchers are for
 * @param commitment whether the firm accepts the letter of commitment
 */
public record ApplicationForm(Money requested, String purpose, boolean commitment) {
}
