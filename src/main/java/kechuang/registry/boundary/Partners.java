package kechuang.registry.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    var found = EnumSet.noneOf(Partner.class);
    var own = memberships.own();
    if (own.isEmpty()) {
      return found;
    }
    var code = organisations.get(own.getAsLong()).getCreditCode();
    if (code != null) {
      entries.of(List.of(code)).getOrDefault(code, List.of()).stream().filter(entry -> entry.kind() == RegisterKind.BODY
          && entry.isConfirmed() && entry.holdsOn(clock.today())).forEach(entry -> List.of(Partner.values()).stream()
              .filter(partner -> partner.name().equals(entry.cell("body"))).forEach(found::add));
    }
    return found;
  }
}
