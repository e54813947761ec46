package kechuang.award.api;

import kechuang.money.Money;

/**
 * Body of {@code POST /applications/{id}/acceptance}.
 *
 * @param expectedAmount the amount the person saw, or less, in yuan; left out, the offer is taken as it stands
 */
public record AcceptanceBody(long version, Money expectedAmount) {
}
