package kechuang.open.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * What vouchers of a budget year have come to so far. The lines by county and the lines by service add up to the same
 * redeemed and paid. Amounts in yuan.
 */
public record YearSoFar(int year, Instant asOf, List<OfCounty> counties, List<OfService> services)
    implements Serializable {

  public YearSoFar {
    counties = List.copyOf(counties);
    services = List.copyOf(services);
  }

  /**
   * One county, by where the voucher's firm sat.
   *
   * @param firms that were given a voucher, each counted once
   * @param redeemed what is approved to be paid, whether it is paid already or not
   */
  public record OfCounty(Bilingual name, long firms, long vouchers, Money face, Money redeemed, Money paid)
      implements Serializable {

    public Bilingual getName() {
      return name;
    }

    public long getFirms() {
      return firms;
    }

    public long getVouchers() {
      return vouchers;
    }

    public Money getFace() {
      return face;
    }

    public Money getRedeemed() {
      return redeemed;
    }

    public Money getPaid() {
      return paid;
    }

    /** Given out and not paid yet. */
    public Money getUnpaid() {
      return face.minusOrZero(paid);
    }
  }

  /**
   * One kind of service.
   *
   * @param orders whose redemption is approved
   */
  public record OfService(Bilingual name, long orders, Money redeemed, Money paid) implements Serializable {

    public Bilingual getName() {
      return name;
    }

    public long getOrders() {
      return orders;
    }

    public Money getRedeemed() {
      return redeemed;
    }

    public Money getPaid() {
      return paid;
    }
  }

  public long getFirms() {
    return counties.stream().mapToLong(OfCounty::firms).sum();
  }

  public long getVouchers() {
    return counties.stream().mapToLong(OfCounty::vouchers).sum();
  }

  public Money getFace() {
    return Money.sum(counties.stream().map(OfCounty::face).toList());
  }

  public Money getRedeemed() {
    return Money.sum(counties.stream().map(OfCounty::redeemed).toList());
  }

  public Money getPaid() {
    return Money.sum(counties.stream().map(OfCounty::paid).toList());
  }

  public long getOrders() {
    return services.stream().mapToLong(OfService::orders).sum();
  }

  /** The longest bar of the chart. */
  public Money getLargest() {
    return counties.stream().map(OfCounty::face).max(Comparator.naturalOrder()).orElse(Money.ZERO);
  }

  public int getYear() {
    return year;
  }

  public Instant getAsOf() {
    return asOf;
  }

  public List<OfCounty> getCounties() {
    return counties;
  }

  public List<OfService> getServices() {
    return services;
  }
}
