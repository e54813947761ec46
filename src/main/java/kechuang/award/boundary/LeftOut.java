package kechuang.award.boundary;

import java.io.Serializable;
import kechuang.money.Money;

/**
 * Somebody whom a measure would give something and whom a list leaves out.
 *
 * @param amount what the measure alone would come to
 * @param reason a key of the texts, or a manager's own words
 * @param detail what the reason names: the measure that is paid instead; null where it names nothing
 */
public record LeftOut(long organisationId, String organisation, Money amount, String reason, String detail)
    implements Serializable {
}
