package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.lifecycle.Act;
import kechuang.organisation.entity.AdmissionState;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.Team;
import kechuang.platform.boundary.Acts;

/**
 * The teams that a space hosts. Its administrator says who they are, the county of the space admits them, and whoever acts
 * for the space then applies, orders and claims for them.
 */
@Stateless
public class Teams {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Spaces spaces;
  @Inject
  private Acts acts;

  /** What is known of a team, for use cases that checked who asks. */
  @PermitAll
  public Team get(long id) {
    var team = em.find(Team.class, id);
    if (team == null) {
      throw new NotFound("team", id);
    }
    return team;
  }

  /** Who the team is and who hosts it, for use cases that checked who asks; null for whoever is no team. */
  @PermitAll
  public Hosting hosting(Organisation organisation) {
    return organisation.isTeam() ? new Hosting(get(organisation.getId()), organisations.legalPerson(organisation)) : null;
  }

  /** When a county has confirmed that a space moved to it, its teams are its business too. */
  @RolesAllowed("county-officer")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void follow(Organisation host, Act act) {
    em.createQuery("select o from Organisation o where o.hostId = :host and o.countyCode <> :county order by o.id",
        Organisation.class).setParameter("host", host.getId()).setParameter("county", host.getCountyCode())
        .getResultList().forEach(team -> team.followHost(host, act.saying(null)));
  }

  /** The teams of the caller's space, in the order they came. */
  @RolesAllowed("applicant")
  public List<HostedTeam> own() {
    return em.createQuery("select o from Organisation o where o.hostId = :host order by o.id", Organisation.class)
        .setParameter("host", memberships.ownOrganisationId()).getResultStream().map(this::with).toList();
  }

  /** Whom the caller can apply for: the own firm first, then the teams of the space that are admitted. */
  @RolesAllowed("applicant")
  public List<Organisation> applicants() {
    return organisations.get(memberships.actsFor()).stream().filter(one -> !one.isTeam() || one.isAdmitted())
        .sorted(Comparator.comparing(Organisation::isTeam).thenComparing(Organisation::getId)).toList();
  }

  /** Whether the caller's firm is a space today, and so may name teams. */
  @RolesAllowed("applicant")
  public boolean isSpace() {
    return spaces.isRegistered(memberships.ownOrganisationId(), acts.now().day());
  }

  /** A team as an officer sees it; another county's looks like none. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public HostedTeam seen(long id) {
    var found = organisations.seen(id);
    if (!found.isTeam()) {
      throw new NotFound("team", id);
    }
    return with(found);
  }

  /** What the form for an own team begins with. */
  @RolesAllowed("applicant")
  public TeamForm form(long id) {
    return TeamForm.of(with(ofMine(id)));
  }

  /** A new team of the caller's space. */
  @RolesAllowed("applicant")
  public long found(TeamForm form) {
    memberships.mustAdminister();
    var act = acts.now();
    var host = organisations.own();
    mustHost(host, act);
    form.check(act.day());
    var organisation = Organisation.team(host, form.name(), act);
    em.persist(organisation);
    em.flush();
    var team = new Team(organisation.getId());
    form.writeTo(team);
    em.persist(team);
    return organisation.getId();
  }

  /** Something is different now; what the county confirmed of an admitted team is the host's bare word again. */
  @RolesAllowed("applicant")
  public void change(long id, long version, TeamForm form) {
    memberships.mustAdminister();
    var organisation = ofMine(id);
    organisation.expect(version);
    var act = acts.now();
    form.check(act.day());
    organisation.declareTeam(form.name(), act);
    form.writeTo(get(id));
    em.lock(organisation, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** Asks the county to admit the team. */
  @RolesAllowed("applicant")
  public void handIn(long id, long version) {
    memberships.mustAdminister();
    var organisation = ofMine(id);
    organisation.expect(version);
    var act = acts.now();
    mustHost(organisations.own(), act);
    new Problems.Collector().check(get(id).isLargeEnough(), "members", "organisation.team.too-small", Team.LEAST_MEMBERS)
        .refuseIfAny();
    organisation.handInPapers(act);
  }

  private void mustHost(Organisation host, Act act) {
    host.mustBeAdmitted();
    new Problems.Collector().check(spaces.isRegistered(host.getId(), act.day()), "", "organisation.team.no-space")
        .refuseIfAny();
  }

  private Organisation ofMine(long id) {
    var organisation = organisations.get(id);
    if (!organisation.isTeam() || !memberships.isOwn(id)
        || organisation.getAdmission().getState() == AdmissionState.REJECTED) {
      throw new NotFound("team", id);
    }
    return organisation;
  }

  private HostedTeam with(Organisation organisation) {
    return new HostedTeam(organisation, get(organisation.getId()));
  }
}
