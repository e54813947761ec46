package kechuang.scheme.boundary;

import kechuang.money.Money;

/**
 * What a benefit that was offered comes to on today's facts.
 *
 * @param stands whether all its conditions still hold and something is due
 * @param reasonZh the first condition against it; empty where there is none
 */
public record BenefitAgain(boolean stands, Money amount, String reasonZh, String reasonEn) {
}
