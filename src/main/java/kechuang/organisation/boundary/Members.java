package kechuang.organisation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.boundary.MemberAccounts;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.IdentityCheck;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.organisation.entity.Membership;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationEventKind;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;

/**
 * The people of a firm or a provider. Their own administrator adds and removes them, and there is always one; an officer
 * who knows the organisation gives somebody who forgot the password another one.
 */
@Stateless
public class Members {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private CurrentAccount current;
  @Inject
  private Accounts accounts;
  @Inject
  private MemberAccounts memberAccounts;
  @Inject
  private Acts acts;
  @Inject
  private Caller caller;

  /** The people of the caller's organisation, its administrators first. */
  @RolesAllowed({"applicant", "provider"})
  public List<MemberRow> own() {
    return rows(memberships.ownOrganisationId());
  }

  /** The people of an organisation, for the officer who answers for it. */
  @RolesAllowed({"county-officer", "programme-manager"})
  public List<MemberRow> of(long organisationId) {
    return rows(answeredFor(organisationId).getId());
  }

  private List<MemberRow> rows(long organisationId) {
    return em.createQuery("select m, a from Membership m join Account a on a.id = m.accountId"
        + " where m.organisationId = :organisation order by m.administrator desc, a.id", Object[].class)
        .setParameter("organisation", organisationId).getResultStream()
        .map(row -> row((Membership) row[0], (Account) row[1])).toList();
  }

  private MemberRow row(Membership member, Account account) {
    return new MemberRow(account.getId(), account.getName(), account.getLogin(), member.isAdministrator(),
        account.getLastLoginAt(), account.getId() == caller.accountId());
  }

  /**
   * Somebody else acts for the organisation too.
   *
   * @param password for once; worked out before, because that takes long
   * @return the account
   */
  @RolesAllowed({"applicant", "provider"})
  public long add(String login, String name, PasswordHash password) {
    var organisation = administered();
    organisation.mustBeAdmitted();
    var problems = new Problems.Collector();
    var wanted = problems.read("login", () -> new Login(login));
    problems.refuseIfAny();
    long account = accounts.register(new NewAccount(wanted, name, password, duties(organisation)).forOnce());
    em.persist(new Membership(organisation.getId(), account, false));
    organisation.happen(OrganisationEventKind.ADD_MEMBER, acts.now(name));
    return account;
  }

  /** What members of such an organisation are. */
  static Duties duties(Organisation organisation) {
    return Duties.outside(organisation.isFirm() ? Role.APPLICANT : Role.PROVIDER);
  }

  /** One more administrator; whoever is one already stays it. */
  @RolesAllowed({"applicant", "provider"})
  public void makeAdministrator(long account) {
    var organisation = administered();
    var member = member(organisation, account);
    if (!member.isAdministrator()) {
      member.makeAdministrator();
      organisation.happen(OrganisationEventKind.MAKE_ADMINISTRATOR, acts.now(nameOf(account)));
    }
  }

  /** Somebody administers no more; the last one stays. */
  @RolesAllowed({"applicant", "provider"})
  public void takeAdministrator(long account) {
    var organisation = administered();
    var member = member(organisation, account);
    if (member.isAdministrator()) {
      refuseLast(organisation, account);
      member.takeAdministrator();
      organisation.happen(OrganisationEventKind.TAKE_ADMINISTRATOR, acts.now(nameOf(account)));
    }
  }

  /** Somebody acts for the organisation no more: the account is closed, its sessions end at the next click. */
  @RolesAllowed({"applicant", "provider"})
  public void remove(long account) {
    var organisation = administered();
    var member = member(organisation, account);
    if (member.isAdministrator()) {
      refuseLast(organisation, account);
    }
    organisation.happen(OrganisationEventKind.REMOVE_MEMBER, acts.now(nameOf(account)));
    memberAccounts.close(account);
    em.remove(member);
  }

  private void refuseLast(Organisation organisation, long account) {
    if (memberships.of(organisation.getId()).stream()
        .noneMatch(other -> other.isAdministrator() && other.getAccountId() != account)) {
      throw new Conflict("organisation.members.last");
    }
  }

  /** The caller's organisation, one change of its people after the other: the second finds what the first left. */
  private Organisation administered() {
    var own = current.organisation().orElseThrow(() -> new RuleViolation("organisation.membership.none"));
    organisations.oneAtATime(own.id());
    memberships.mustAdminister();
    return organisations.get(own.id());
  }

  private Membership member(Organisation organisation, long account) {
    var member = em.find(Membership.class, account);
    if (member == null || member.getOrganisationId() != organisation.getId()) {
      throw new NotFound("member", account);
    }
    return member;
  }

  private String nameOf(long account) {
    return em.find(Account.class, account).getName();
  }

  /** A password for once for somebody whom the officer has before him or her; all sessions and tokens of the account end. */
  @RolesAllowed({"county-officer", "programme-manager"})
  public void resetPassword(long organisationId, long account, PasswordHash password, IdentityCheck check) {
    var organisation = answeredFor(organisationId);
    memberships.refuseOwn(organisationId);
    member(organisation, account);
    memberAccounts.resetPassword(account, password, check);
  }

  private Organisation answeredFor(long organisationId) {
    var organisation = organisations.get(organisationId);
    jurisdiction.mustAnswerFor(organisation);
    return organisation;
  }
}
