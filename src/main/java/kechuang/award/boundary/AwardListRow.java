package kechuang.award.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.award.entity.AwardListState;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * A list among others.
 *
 * @param lines how many organisations stand on it
 * @param taken how many of them have taken it
 * @param silent how many have not answered in time
 */
public record AwardListRow(long id, String measure, Bilingual name, LocalDate proposedOn, AwardListState state, long lines,
    Money amount, long taken, long silent) implements Serializable {
}
