package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.JoinRequest;
import kechuang.organisation.entity.JoinRequestState;
import kechuang.organisation.entity.Membership;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationEventKind;
import kechuang.platform.boundary.Actor;
import kechuang.platform.boundary.Acts;

/**
 * Whoever comes second for a credit code asks the organisation's own administrator. They learn of it that it is registered
 * and nothing else; until the administrator accepts there is no account.
 */
@Stateless
public class JoinRequests {

  /** As many as wait for one administrator. */
  public static final int MOST = 20;

  private static final int LONGEST_NAME = 60;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Accounts accounts;
  @Inject
  private BusinessClock clock;
  @Inject
  private Actor actor;
  @Inject
  private Acts acts;

  private record Checked(Organisation organisation, Login login) {
  }

  /** Everything that is wrong, at once; empty when the request may be left. */
  @PermitAll
  public List<Problem> problems(NewJoinRequest wanted) {
    var problems = new Problems.Collector();
    read(wanted, problems);
    return problems.found();
  }

  /**
   * Leaves the request with the organisation's administrator.
   *
   * @param password worked out before, because that takes long
   */
  @PermitAll
  public void ask(NewJoinRequest wanted, PasswordHash password) {
    var problems = new Problems.Collector();
    var checked = read(wanted, problems);
    problems.refuseIfAny();
    actor.as(Actor.REGISTRATION, () -> em.persist(
        new JoinRequest(checked.organisation().getId(), wanted.name(), checked.login(), password, acts.now())));
  }

  private Checked read(NewJoinRequest wanted, Problems.Collector problems) {
    var code = problems.read("creditCode", () -> new CreditCode(wanted.creditCode()));
    var found = Optional.ofNullable(code).flatMap(organisations::find);
    problems.check(code == null || found.isPresent(), "creditCode", "organisation.join.unknown");
    var name = wanted.name() == null ? "" : wanted.name().strip();
    problems.check(!name.isEmpty(), "name", "identity.name.missing")
        .check(name.length() <= LONGEST_NAME, "name", "organisation.join.name-too-long", LONGEST_NAME);
    var login = problems.read("login", () -> new Login(wanted.login()));
    problems.check(login == null || accounts.isFree(login) && !isAskedFor(login), "login", "identity.login.taken",
        String.valueOf(wanted.login()));
    problems.check(found.isEmpty() || waiting(found.get().getId()).size() < MOST, "", "organisation.join.too-many");
    return new Checked(found.orElse(null), login);
  }

  private boolean isAskedFor(Login login) {
    return !em.createQuery("select r.id from JoinRequest r where r.login = :login and r.state = :open", Long.class)
        .setParameter("login", login.text()).setParameter("open", JoinRequestState.OPEN).getResultList().isEmpty();
  }

  /** The requests that wait for the caller, the oldest first; none for members who do not administer. */
  @RolesAllowed({"applicant", "provider"})
  public List<JoinRequest> own() {
    return memberships.administers() ? waiting(memberships.ownOrganisationId()) : List.of();
  }

  private List<JoinRequest> waiting(long organisationId) {
    return em.createQuery("select r from JoinRequest r where r.organisationId = :organisation and r.state = :open"
        + " and r.expiresOn >= :today order by r.id", JoinRequest.class).setParameter("organisation", organisationId)
        .setParameter("open", JoinRequestState.OPEN).setParameter("today", clock.today()).getResultList();
  }

  /** Lets the person in, with the login and the password that he or she chose. */
  @RolesAllowed({"applicant", "provider"})
  public void accept(long id, long version) {
    var request = answered(id, version);
    var organisation = organisations.own();
    var act = acts.now(request.getName());
    var password = request.accept(act);
    long account = accounts.register(new NewAccount(new Login(request.getLogin()), request.getName(), password,
        Members.duties(organisation)));
    em.persist(new Membership(organisation.getId(), account, false));
    organisation.happen(OrganisationEventKind.ACCEPT_MEMBER, act);
  }

  /** Lets the person not in. */
  @RolesAllowed({"applicant", "provider"})
  public void decline(long id, long version) {
    var request = answered(id, version);
    var act = acts.now(request.getName());
    request.decline(act);
    organisations.own().happen(OrganisationEventKind.DECLINE_MEMBER, act);
  }

  /** The caller's own organisation's; another's looks like none at all. */
  private JoinRequest answered(long id, long version) {
    var request = em.find(JoinRequest.class, id);
    if (request == null || !memberships.isOwn(request.getOrganisationId())) {
      throw new NotFound("join request", id);
    }
    memberships.mustAdminister();
    organisations.own().mustBeAdmitted();
    request.expect(version);
    return request;
  }

  /** Nobody is let in by those who had no right to register. */
  @RolesAllowed("county-officer")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lapseAll(long organisationId) {
    waiting(organisationId).forEach(request -> request.lapse(acts.now()));
  }

  /** What nobody answered in time falls away. Answers how many did. */
  @RolesAllowed("system")
  public long lapseOverdue() {
    var act = acts.now();
    var over = em.createQuery("select r from JoinRequest r where r.state = :open and r.expiresOn < :today order by r.id",
        JoinRequest.class).setParameter("open", JoinRequestState.OPEN).setParameter("today", act.day()).getResultList();
    over.forEach(request -> request.lapse(act));
    return over.size();
  }
}
