package kechuang.registry.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.registry.entity.Partner;
import kechuang.registry.entity.RegisterKind;

/** Whether somebody acts for a bank or an insurer: the register of bodies says so, kept by the bureau. */
@Stateless
public class Partners {

  @EJB
  private RegisterEntries entries;
  @EJB
  private BusinessClock clock;
  @Inject
  private Memberships memberships;
  @Inject
  private Organisations organisations;

  /** What the caller's own organisation is today; none for a firm, and for a bank that left the register. */
  @RolesAllowed("applicant")
  public Set<Partner> own() {
    var own = memberships.own();
    var code = own.isEmpty() ? null : organisations.get(own.getAsLong()).getCreditCode();
    if (code == null) {
      return Set.of();
    }
    var bodies = entries.of(List.of(code)).getOrDefault(code, List.of()).stream().filter(entry -> entry.kind() == RegisterKind.BODY
        && entry.isConfirmed() && entry.holdsOn(clock.today())).map(entry -> entry.cell("body")).toList();
    return Stream.of(Partner.values()).filter(partner -> bodies.contains(partner.name())).collect(Collectors.toSet());
  }
}
