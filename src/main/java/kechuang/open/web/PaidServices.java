package kechuang.open.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.entity.Round;

/** Which services are none for vouchers: what every round excludes. */
@ApplicationScoped
public class PaidServices {

  @Inject
  private Rounds rounds;

  Set<String> unpaid() {
    return rounds.published().stream().map(Round::getExcludedServices).reduce((one, other) -> {
      var both = new HashSet<>(one);
      both.retainAll(other);
      return both;
    }).orElse(Set.of());
  }
}
