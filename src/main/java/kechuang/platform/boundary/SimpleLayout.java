package kechuang.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.calendar.boundary.BusinessClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The frame's facts from the container alone: the name logged in with and its roles; no counts. */
@RequestScoped
public class SimpleLayout implements Layout {

  private static final Set<String> ROLES = Set.of("applicant", "provider", "programme-manager", "county-officer",
      "city-officer", "expert", "finance-reviewer", "approver", "payment-maker", "payment-checker", "payment-releaser",
      "auditor", "administrator");

  @Inject
  private SecurityContext security;
  @Inject
  private BusinessClock clock;
  @Inject
  @ConfigProperty(name = "kechuang.demonstration", defaultValue = "false")
  private boolean demonstration;

  @Override
  public Optional<Person> person() {
    return Optional.ofNullable(security.getCallerPrincipal()).map(Principal::getName)
        .map(name -> new Person(name, name, "", roles(ROLES.stream())));
  }

  private Set<String> roles(Stream<String> known) {
    return known.filter(security::isCallerInRole).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<LocalDate> demonstrationDate() {
    return demonstration ? Optional.of(clock.today()) : Optional.empty();
  }

  @Override
  public Map<String, Integer> counts() {
    return Map.of();
  }
}
