package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Caller;

/** Where two persons have to look, the second is another than the first, and not the first one's deputy. */
@Stateless
public class FourEyes {

  @Inject
  private Caller caller;
  @Inject
  private Absences absences;
  @Inject
  private BusinessClock clock;

  /**
   * Refuses a caller who acted first, or who and the first stand in for each other.
   *
   * @param first who acted first; null if nobody did
   * @param since the day from which on a deputy counts: when the case came in
   */
  @PermitAll
  public void mustBeAnother(Long first, LocalDate since) {
    hindrance(first, since).ifPresent(key -> {
      throw new RuleViolation(key);
    });
  }

  /** The same where only who stands in for whom today counts. */
  @PermitAll
  public void mustBeAnother(Long first) {
    mustBeAnother(first, clock.today());
  }

  /** Whether the caller can be the second today. */
  @PermitAll
  public boolean isAnother(Long first) {
    return hindrance(first, clock.today()).isEmpty();
  }

  /** Why the caller cannot be the second; empty if he or she can. */
  @PermitAll
  public Optional<String> hindrance(Long first, LocalDate since) {
    if (first == null) {
      return Optional.empty();
    }
    if (first == caller.accountId()) {
      return Optional.of("identity.two-persons");
    }
    return absences.isOneOf(first, caller.accountId(), since) ? Optional.of("identity.two-persons.deputy")
        : Optional.empty();
  }
}
