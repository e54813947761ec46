package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationEventKind;
import kechuang.organisation.entity.Space;
import kechuang.platform.boundary.Acts;

/** The bureau's list of maker spaces and incubators: which firms may host teams. One manager keeps it; no money moves. */
@Stateless
public class Spaces {

  private static final int LONGEST_REASON = 500;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private BusinessClock clock;
  @Inject
  private Acts acts;

  /** Whether the organisation is on the list on a day. */
  @PermitAll
  public boolean isRegistered(long organisationId, LocalDate day) {
    return of(organisationId).filter(space -> space.isRegisteredOn(day)).isPresent();
  }

  @PermitAll
  public Optional<Space> of(long organisationId) {
    return Optional.ofNullable(em.find(Space.class, organisationId));
  }

  /** Puts a firm of the caller's county on the list, or says anew how long it is on it. */
  @RolesAllowed("programme-manager")
  public void record(NewSpace item) {
    var problems = new Problems.Collector();
    var firm = firm(item.creditCode(), problems);
    problems.check(item.kind() != null, "kind", "common.missing").check(item.from() != null, "from", "common.missing")
        .check(item.until() == null || item.from() == null || !item.until().isBefore(item.from()), "until",
            "organisation.space.ends-before-it-begins")
        .check(item.reason() != null && !item.reason().isBlank(), "reason", "common.missing")
        .check(item.reason() == null || item.reason().length() <= LONGEST_REASON, "reason", "common.too-long",
            LONGEST_REASON).refuseIfAny();
    memberships.refuseOwn(firm.getId());
    var act = acts.now(item.reason());
    var space = of(firm.getId()).orElseGet(() -> new Space(firm.getId()));
    space.record(item.kind(), item.from(), item.until(), act);
    em.persist(space);
    firm.happen(OrganisationEventKind.RECORD_SPACE, act);
  }

  /** A firm that the caller sees; a provider is a side of its own and hosts nobody. */
  private Organisation firm(String creditCode, Problems.Collector problems) {
    var code = problems.read("creditCode", () -> new CreditCode(creditCode));
    var found = code == null ? null : organisations.find(code).filter(Organisation::isFirm)
        .filter(firm -> jurisdiction.covers(firm.getCountyCode()) && firm.isAdmitted()).orElse(null);
    if (code != null && found == null) {
      problems.add(Problem.of("creditCode", "organisation.space.no-firm"));
    }
    return found;
  }

  /** Those an officer sees, with the teams of each. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public List<ListedSpace> list() {
    var teams = em.createQuery("select o from Organisation o where o.hostId is not null order by o.id",
        Organisation.class).getResultList().stream().collect(Collectors.groupingBy(Organisation::getHostId));
    var today = clock.today();
    return em.createQuery("select s from Space s order by s.organisationId", Space.class).getResultStream()
        .map(space -> new ListedSpace(organisations.get(space.getOrganisationId()), space, space.isRegisteredOn(today),
            teams.getOrDefault(space.getOrganisationId(), List.of())))
        .filter(one -> jurisdiction.covers(one.organisation().getCountyCode())).toList();
  }
}
