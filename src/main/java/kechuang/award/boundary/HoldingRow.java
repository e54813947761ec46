package kechuang.award.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.award.entity.HoldingState;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.platform.boundary.Bilingual;

/**
 * A line of the investment register.
 *
 * @param number of the award
 * @param state null while nobody has entered what the money bought; then share, worth and since are null too
 * @param paidIn in yuan
 * @param worth of the share at the last valuation, in yuan
 * @param back what came back of what was paid in, in yuan
 * @param gain what came beyond it, in yuan
 */
public record HoldingRow(String number, String organisation, Bilingual measure, HoldingState state, LocalDate since, Money paidIn,
    Rate share, Money worth, Money back, Money gain) implements Serializable {
}
