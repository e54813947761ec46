package kechuang.platform.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.money.Money;

/**
 * A case on a summary that an office signs. Amounts in yuan.
 *
 * @param countyCode by which the counties stand in order
 * @param subject what it is for: the service, or the measures of the round
 * @param on the day it was handed in
 * @param proposed what is in decision or was approved; null where nothing is
 * @param opinion key of what the office last did about it; null for nothing yet
 * @param note what it said then; null for nothing
 */
public record SummaryRow(String number, String firm, String creditCode, String countyCode, Bilingual county,
    Bilingual subject, LocalDate on, Money asked, Money proposed, String opinion, String note) implements Serializable {
}
