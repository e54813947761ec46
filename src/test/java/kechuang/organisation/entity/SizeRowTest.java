package kechuang.organisation.entity;

import static kechuang.organisation.entity.SizeClass.LARGE;
import static kechuang.organisation.entity.SizeClass.MEDIUM;
import static kechuang.organisation.entity.SizeClass.MICRO;
import static kechuang.organisation.entity.SizeClass.SMALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import kechuang.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SizeRowTest {

  private static final Money FEN = Money.of("0.01");

  /** Staff in persons, revenue and assets in 万元; null where not said. */
  private static SizeRow.Size size(Integer staff, Long revenue, Long assets) {
    return new SizeRow.Size(staff, revenue == null ? null : Money.ofFen(revenue * 1_000_000),
        assets == null ? null : Money.ofFen(assets * 1_000_000));
  }

  @ParameterizedTest
  @CsvSource({"86, 1850, SMALL", "86, 250, MICRO", "1200, 38000, MEDIUM", "1000, 40000, LARGE", "999, 40000, MEDIUM",
      "1000, 39999, MEDIUM", "300, 2000, MEDIUM", "299, 2000, SMALL", "20, 300, SMALL", "19, 300, MICRO",
      "20, 299, MICRO", "0, 0, MICRO", "5, 90000, MICRO"})
  void industry_needs_every_bound(int staff, long revenue, SizeClass expected) {
    assertEquals(expected, SizeRow.INDUSTRY.classOf(size(staff, revenue, null)));
  }

  @ParameterizedTest
  @CsvSource({"80000, 80000, LARGE", "80000, 79999, MEDIUM", "6000, 5000, MEDIUM", "6000, 4999, SMALL",
      "300, 300, SMALL", "299, 300, MICRO", "300, 299, MICRO"})
  void construction_counts_by_revenue_and_assets(long revenue, long assets, SizeClass expected) {
    assertEquals(expected, SizeRow.CONSTRUCTION.classOf(size(null, revenue, assets)));
  }

  @ParameterizedTest
  @CsvSource({"200000, 10000, LARGE", "200000, 9999, MEDIUM", "1000, 5000, MEDIUM", "1000, 4999, SMALL",
      "100, 2000, SMALL", "100, 1999, MICRO", "99, 2000, MICRO"})
  void real_estate_development_counts_by_revenue_and_assets(long revenue, long assets, SizeClass expected) {
    assertEquals(expected, SizeRow.REAL_ESTATE.classOf(size(null, revenue, assets)));
  }

  @ParameterizedTest
  @CsvSource({"300, LARGE", "299, MEDIUM", "100, MEDIUM", "99, SMALL", "10, SMALL", "9, MICRO"})
  void an_industry_that_is_not_listed_counts_by_staff(int staff, SizeClass expected) {
    assertEquals(expected, SizeRow.OTHER.classOf(size(staff, null, null)));
  }

  @ParameterizedTest
  @EnumSource(SizeRow.class)
  void each_row_turns_exactly_at_its_own_bounds(SizeRow row) {
    for (var at : List.of(LARGE, MEDIUM, SMALL)) {
      assertEquals(at, row.classOf(atBounds(row, at)), row + " at the bound of " + at);
      for (var one : row.bounds()) {
        var below = SizeClass.values()[at.ordinal() + 1];
        assertEquals(below, row.classOf(justBelow(row, at, one.measure())), row + " just below in " + one.measure());
      }
    }
  }

  private static SizeRow.Size atBounds(SizeRow row, SizeClass at) {
    return justBelow(row, at, null);
  }

  private static SizeRow.Size justBelow(SizeRow row, SizeClass at, SizeRow.Measure lowered) {
    Integer staff = null;
    Money revenue = null;
    Money assets = null;
    for (var bound : row.bounds()) {
      boolean lower = bound.measure() == lowered;
      var amount = Money.ofFen(bound.of(at) * 1_000_000);
      switch (bound.measure()) {
        case STAFF -> staff = (int) bound.of(at) - (lower ? 1 : 0);
        case REVENUE -> revenue = lower ? amount.minus(FEN) : amount;
        case ASSETS -> assets = lower ? amount.minus(FEN) : amount;
      }
    }
    return new SizeRow.Size(staff, revenue, assets);
  }

  @ParameterizedTest
  @EnumSource(SizeRow.class)
  void without_what_the_row_asks_there_is_no_class(SizeRow row) {
    assertNull(row.classOf(new SizeRow.Size(null, null, null)));
    assertEquals(row.asks(), row.missing(new SizeRow.Size(null, null, null)));
  }

  @Test
  void only_what_the_row_asks_is_asked() {
    assertEquals(Set.of(SizeRow.Measure.STAFF, SizeRow.Measure.REVENUE), SizeRow.INDUSTRY.asks());
    assertEquals(Set.of(SizeRow.Measure.REVENUE, SizeRow.Measure.ASSETS), SizeRow.CONSTRUCTION.asks());
    assertEquals(Set.of(SizeRow.Measure.STAFF), SizeRow.OTHER.asks());
  }

  @Test
  void the_class_is_explained_measure_by_measure() {
    assertEquals(List.of(LARGE, MEDIUM), SizeRow.INDUSTRY.eachAlone(size(1200, 38000L, null)));
  }
}
