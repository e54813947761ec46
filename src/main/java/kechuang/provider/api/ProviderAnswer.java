package kechuang.provider.api;

import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;
import kechuang.provider.boundary.Providers;
import kechuang.provider.entity.ProviderService;
import kechuang.provider.entity.Qualification;

/**
 * A service provider of the public directory.
 *
 * @param county left out for providers from elsewhere
 * @param listedUntil its last day for new orders; left out while there is none
 * @param score left out before three firms have rated
 */
public record ProviderAnswer(String creditCode, String name, String county, String address, String phone,
    LocalDate listedFrom, LocalDate listedUntil, Score score, List<Service> services, List<Proof> qualifications) {

  /**
   * One service.
   *
   * @param priceFrom left out where the price is agreed case by case
   * @param priceSince the day since which the price holds
   */
  public record Service(String service, String description, Money priceFrom, LocalDate priceSince) {

    static Service of(ProviderService service) {
      return new Service(service.getServiceKind(), service.getDescription(), service.getPriceFrom(),
          service.getPriceSince());
    }
  }

  /** A certificate. */
  public record Proof(String service, String name, String number, String issuer, LocalDate validUntil) {

    static Proof of(Qualification one) {
      return new Proof(one.getServiceKind(), one.getName(), one.getNumber(), one.getIssuer(), one.getValidUntil());
    }
  }

  /** What firms think, from one to five. */
  public record Score(long ratings, String overall, String quality, String punctuality, String price) {

    static Score of(kechuang.provider.boundary.Score score) {
      return score == null ? null : new Score(score.ratings(), score.overall(), score.quality(), score.punctuality(),
          score.price());
    }
  }

  static ProviderAnswer of(Providers.Listed listed) {
    return new ProviderAnswer(listed.creditCode(), listed.name(), listed.countyCode(), listed.address(), listed.phone(),
        listed.listedFrom(), listed.listedUntil(), Score.of(listed.score()), listed.services().stream().map(Service::of).toList(),
        listed.qualifications().stream().map(Proof::of).toList());
  }
}
