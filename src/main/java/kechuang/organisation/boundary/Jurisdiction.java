package kechuang.organisation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.entity.Level;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Caller;

/** Whose organisations an officer sees: a county's people those of their county, the city's people all. */
@ApplicationScoped
public class Jurisdiction {

  @Inject
  private CurrentAccount current;
  @Inject
  private Caller caller;

  /** The only county the caller sees; empty for the city's people and the auditor. */
  public Optional<String> county() {
    return current.level().filter(level -> level == Level.COUNTY).flatMap(level -> current.countyCode());
  }

  /** Whether the county is one of those; people of firms and of service providers have none. */
  public boolean covers(String countyCode) {
    var inside = current.level().isPresent() || caller.is("auditor");
    return inside && county().filter(only -> !only.equals(countyCode)).isEmpty();
  }

  /**
   * Whether the caller knows the organisation's people and looks at where it is paid: an officer of its county; for a
   * provider from elsewhere, which has none, the city's programme manager.
   */
  public boolean answersFor(Organisation organisation) {
    var code = organisation.getCountyCode();
    return code == null ? caller.is("programme-manager") && county().isEmpty()
        : caller.is("county-officer") && county().filter(code::equals).isPresent();
  }

  /** What others answer for looks like none at all. */
  void mustAnswerFor(Organisation organisation) {
    if (!answersFor(organisation)) {
      throw new NotFound("organisation", organisation.getId());
    }
  }

  /** Another county's organisation looks like none at all. */
  void mustCover(Organisation organisation) {
    if (!covers(organisation.getCountyCode())) {
      throw new NotFound("organisation", organisation.getId());
    }
  }
}
