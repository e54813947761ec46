package kechuang.market.entity;

import kechuang.fault.Problems;
import kechuang.money.Money;

/**
 * What a provider offers on a need.
 *
 * @param price with tax, for all of it
 * @param days until it is done, from the contract on
 */
public record OfferTerms(String words, Money price, Integer days) {

  public static final int LONGEST_WORDS = 2000;
  public static final int MOST_DAYS = 1095;

  public OfferTerms {
    words = words == null || words.isBlank() ? null : words.strip();
  }

  /** All that is wrong with it. */
  public void check(Problems.Collector problems) {
    problems.check(words != null, "words", "common.missing")
        .check(words == null || words.length() <= LONGEST_WORDS, "words", "need.description-too-long", LONGEST_WORDS)
        .check(price != null, "price", "common.missing")
        .check(price == null || !price.isZero(), "price", "need.price-zero")
        .check(days != null, "days", "common.missing")
        .check(days == null || days >= 1 && days <= MOST_DAYS, "days", "need.days-range", MOST_DAYS);
  }

  /** For the history, the same in every language. */
  String figures() {
    return price.grouped() + " / " + days;
  }
}
