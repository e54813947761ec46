package kechuang.organisation.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kechuang.money.Money;

/**
 * The rows of the statistical table of large, medium, small and micro enterprises (2017). Large, medium and small need
 * every lower bound of their row, else the firm counts one class down; micro needs only one value below small.
 * Revenue and assets are in units of 10,000 yuan (万元) as the table writes them.
 */
public enum SizeRow {
  FARMING(revenue(20000, 500, 50)),
  INDUSTRY(staff(1000, 300, 20), revenue(40000, 2000, 300)),
  CONSTRUCTION(revenue(80000, 6000, 300), assets(80000, 5000, 300)),
  WHOLESALE(staff(200, 20, 5), revenue(40000, 5000, 1000)),
  RETAIL(staff(300, 50, 10), revenue(20000, 500, 100)),
  TRANSPORT(staff(1000, 300, 20), revenue(30000, 3000, 200)),
  STORAGE(staff(200, 100, 20), revenue(30000, 1000, 100)),
  POST(staff(1000, 300, 20), revenue(30000, 2000, 100)),
  LODGING(staff(300, 100, 10), revenue(10000, 2000, 100)),
  CATERING(staff(300, 100, 10), revenue(10000, 2000, 100)),
  TELECOM(staff(2000, 100, 10), revenue(100000, 1000, 100)),
  SOFTWARE(staff(300, 100, 10), revenue(10000, 1000, 50)),
  REAL_ESTATE(revenue(200000, 1000, 100), assets(10000, 5000, 2000)),
  PROPERTY(staff(1000, 300, 100), revenue(5000, 1000, 500)),
  LEASING(staff(300, 100, 10), assets(120000, 8000, 100)),
  OTHER(staff(300, 100, 10));

  /** What a row measures. */
  public enum Measure {
    STAFF, REVENUE, ASSETS
  }

  /**
   * The lower bounds of large, medium and small in one measure.
   *
   * @param measure persons for staff, 万元 for amounts
   */
  public record Bounds(Measure measure, long large, long medium, long small) {

    /** The lower bound of a class; nothing for micro. */
    public long of(SizeClass size) {
      return switch (size) {
        case LARGE -> large;
        case MEDIUM -> medium;
        case SMALL -> small;
        case MICRO -> 0;
      };
    }

    private boolean reachedBy(SizeClass size, Size facts) {
      return switch (measure) {
        case STAFF -> facts.staff() >= of(size);
        case REVENUE -> !tenThousands(of(size)).isMoreThan(facts.revenue());
        case ASSETS -> !tenThousands(of(size)).isMoreThan(facts.assets());
      };
    }

    private SizeClass alone(Size facts) {
      for (var size : List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL)) {
        if (reachedBy(size, facts)) {
          return size;
        }
      }
      return SizeClass.MICRO;
    }
  }

  /** The numbers a firm is measured by; what its row does not ask may be missing. */
  public record Size(Integer staff, Money revenue, Money assets) {
  }

  private final List<Bounds> bounds;

  SizeRow(Bounds... bounds) {
    this.bounds = List.of(bounds);
  }

  private static Bounds staff(long large, long medium, long small) {
    return new Bounds(Measure.STAFF, large, medium, small);
  }

  private static Bounds revenue(long large, long medium, long small) {
    return new Bounds(Measure.REVENUE, large, medium, small);
  }

  private static Bounds assets(long large, long medium, long small) {
    return new Bounds(Measure.ASSETS, large, medium, small);
  }

  private static Money tenThousands(long n) {
    return Money.ofFen(n * 1_000_000);
  }

  public List<Bounds> bounds() {
    return bounds;
  }

  /** What has to be known for an answer. */
  public Set<Measure> asks() {
    var asks = EnumSet.noneOf(Measure.class);
    bounds.forEach(bound -> asks.add(bound.measure()));
    return asks;
  }

  public boolean asks(Measure measure) {
    return asks().contains(measure);
  }

  /** What the row asks and the firm has not said. */
  public Set<Measure> missing(Size facts) {
    var missing = asks();
    missing.removeIf(measure -> switch (measure) {
      case STAFF -> facts.staff() != null;
      case REVENUE -> facts.revenue() != null;
      case ASSETS -> facts.assets() != null;
    });
    return missing;
  }

  /** The class: the lowest that any asked measure gives; null when something asked is missing. */
  public SizeClass classOf(Size facts) {
    if (!missing(facts).isEmpty()) {
      return null;
    }
    return bounds.stream().map(bound -> bound.alone(facts)).max(SizeClass::compareTo).orElseThrow();
  }

  /** The class of each measure alone, in the table's order: the reason for the class of the whole. */
  public List<SizeClass> eachAlone(Size facts) {
    var each = new ArrayList<SizeClass>();
    if (missing(facts).isEmpty()) {
      bounds.forEach(bound -> each.add(bound.alone(facts)));
    }
    return each;
  }
}
