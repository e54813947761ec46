package kechuang.platform.api;

import java.time.LocalDate;
import kechuang.money.Money;

/**
 * Where a thing stands after an act; reading the thing itself tells the rest.
 *
 * @param version what the next act on it has to carry
 * @param amount in yuan; null while there is none
 * @param dueOn the last day for whoever's turn it is; null if it is nobody's
 */
public record Standing(long id, String number, String state, long version, Money amount, LocalDate dueOn) {
}
