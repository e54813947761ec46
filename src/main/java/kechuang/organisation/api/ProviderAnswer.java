package kechuang.organisation.api;

import java.util.List;
import kechuang.money.Money;
import kechuang.organisation.boundary.Providers;
import kechuang.organisation.entity.ProviderService;

/**
 * A service provider of the public directory.
 *
 * @param county left out for providers from elsewhere
 */
public record ProviderAnswer(String creditCode, String name, String county, String address, String phone,
    List<Service> services) {

  /**
   * One service.
   *
   * @param priceFrom left out where the price is agreed case by case
   */
  public record Service(String service, String description, Money priceFrom) {

    static Service of(ProviderService service) {
      return new Service(service.getServiceKind(), service.getDescription(), service.getPriceFrom());
    }
  }

  static ProviderAnswer of(Providers.Listed listed) {
    return new ProviderAnswer(listed.creditCode(), listed.name(), listed.countyCode(), listed.address(), listed.phone(),
        listed.services().stream().map(Service::of).toList());
  }
}
