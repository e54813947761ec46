package kechuang.provider.entity;

import kechuang.fault.Problems;
import kechuang.money.Money;

/**
 * A service as its provider describes it.
 *
 * @param price the list price it starts from, in yuan; null where it is agreed case by case
 */
public record ServiceOffer(String serviceKind, String description, Money price) {

  private static final Money MOST = Money.of("100000000.00");

  public ServiceOffer {
    description = description == null || description.isBlank() ? null : description.strip();
  }

  /** @param row its number on the form, from 1 */
  public void check(int row, Problems.Collector problems) {
    problems.check(serviceKind != null && description != null, "services", "provider.service.incomplete", row)
        .check(description == null || description.length() <= 300, "services", "provider.service.too-long", row, 300)
        .check(price == null || !price.isZero() && !price.isMoreThan(MOST), "services", "provider.service.price", row);
  }
}
