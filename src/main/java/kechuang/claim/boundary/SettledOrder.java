package kechuang.claim.boundary;

import kechuang.money.Money;

/**
 * An order of a provider that claims were paid on in a year.
 *
 * @param fee what was settled of it that year, in yuan: the bases of the paid claims, never more than its contract
 * @param related whether firm and provider are related by now, so that it does not count
 */
public record SettledOrder(long id, String number, String firm, long claims, Money fee, boolean related) {
}
