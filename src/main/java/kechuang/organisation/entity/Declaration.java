package kechuang.organisation.entity;

import java.time.LocalDate;
import kechuang.fault.Problems;
import kechuang.money.Money;

/**
 * What a firm says about itself. Revenue is that of the last full year, assets those at its end; assets are asked only
 * where the industry's row of the size table needs them.
 *
 * @param countyCode of the registered address
 * @param industry with the row of the size table it counts by
 * @param technologySme whether it is in the national or provincial register of technology SMEs
 */
public record Declaration(String name, String countyCode, Industry industry, Integer staff, Money revenue, Money assets,
    boolean technologySme, LocalDate founded) {

  private static final int MOST_STAFF = 2_000_000;

  public Declaration {
    name = name == null ? "" : name.strip();
  }

  /** Everything that is wrong with it, under the names of the HTTP interface. */
  public void check(Problems.Collector problems, LocalDate today) {
    problems.check(!name.isEmpty(), "name", "organisation.name.missing")
        .check(name.length() <= 100, "name", "organisation.name.too-long", 100)
        .check(countyCode != null, "county", "organisation.county.missing")
        .check(industry != null, "industry", "organisation.industry.missing")
        .check(staff != null || !asks(SizeRow.Measure.STAFF), "staff", "organisation.staff.missing")
        .check(staff == null || staff >= 0 && staff <= MOST_STAFF, "staff", "organisation.staff.range", MOST_STAFF)
        .check(revenue != null || !asks(SizeRow.Measure.REVENUE), "revenue", "organisation.revenue.missing")
        .check(assets != null || !asks(SizeRow.Measure.ASSETS), "assets", "organisation.assets.missing")
        .check(founded == null || !founded.isAfter(today), "founded", "organisation.founded.future")
        .check(founded == null || founded.getYear() >= 1900, "founded", "organisation.founded.too-early");
  }

  private boolean asks(SizeRow.Measure measure) {
    return industry != null && industry.getSizeRow().asks(measure);
  }

  /** By the statistical table; null when something it asks is missing. */
  public SizeClass sizeClass() {
    return industry == null ? null : industry.getSizeRow().classOf(new SizeRow.Size(staff, revenue, assets));
  }
}
