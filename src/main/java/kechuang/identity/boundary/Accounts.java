package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.IdentityCheck;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.platform.boundary.Actor;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** Opening, changing and closing accounts. The administrator does it and touches no money; firms open their own. */
@Stateless
public class Accounts {

  private static final String COLUMNS = "a.id, a.login, a.name, coalesce((select string_agg(r.role, ',') from account_role r"
      + " where r.account_id = a.id), ''), a.last_login_at, a.active";
  private static final Sort LOGIN = new Sort("a.login", "text");
  private static final Map<String, Sort> SORTS = Map.of("", LOGIN, "login", LOGIN, "name", new Sort("a.name", "text"),
      "lastLoginAt", new Sort("coalesce(a.last_login_at, '-infinity')", "timestamptz"));

  @Inject
  private Caller caller;
  @Inject
  private Actor actor;
  @Inject
  private Tokens tokens;
  @Inject
  private Acts acts;
  @Inject
  private AccountNames names;
  @Inject
  @Any
  private Instance<Affiliation> affiliations;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The accounts, by login unless sorted otherwise. */
  @RolesAllowed("administrator")
  public Rows<AccountRow> ask(AccountFilter filter, RowRequest request) {
    var query = new RowQuery(COLUMNS, "account a", "a.id", SORTS).containing(filter.text(), "a.name", "a.login");
    if (filter.role() != null) {
      query.where("exists (select from account_role r where r.account_id = a.id and r.role = ?)", filter.role());
    }
    if (filter.active() != null) {
      query.where("a.active = ?", filter.active());
    }
    var found = query.ask(em, request, row -> row);
    var places = names.of(found.list().stream().map(row -> row.number(0)).toList());
    return new Rows<>(found.list().stream().map(row -> shown(row, places.get(row.number(0)))).toList(), found.next(),
        found.total());
  }

  private static AccountRow shown(Row row, AccountName place) {
    var roles = row.text(3).isEmpty() ? List.<Role>of()
        : Stream.of(row.text(3).split(",")).map(Role::of).sorted().toList();
    return new AccountRow(row.number(0), row.text(1), row.text(2), roles, place, row.instant(4), row.flag(5));
  }

  /** What happened to an account. */
  @RolesAllowed("administrator")
  public History history(long id) {
    return names.history(get(id).getEvents());
  }

  @RolesAllowed("administrator")
  public Account get(long id) {
    var account = em.find(Account.class, id);
    if (account == null) {
      throw new NotFound("account", id);
    }
    return account;
  }

  /**
   * Opens an account for anyone but a firm's own people, who register themselves.
   *
   * @throws RuleViolation {@code identity.login.taken}
   */
  @RolesAllowed("administrator")
  public long create(NewAccount wanted) {
    return persist(wanted);
  }

  /**
   * A member of a firm or a provider registers; the feature that registers organisations calls it in the same
   * transaction. No other role can be had this way.
   */
  @PermitAll
  public long register(NewAccount wanted) {
    if (!List.of(Role.APPLICANT, Role.PROVIDER).containsAll(wanted.duties().roles())) {
      throw new IllegalArgumentException("only firms and providers register themselves");
    }
    return caller.id().isPresent() ? persist(wanted) : actor.as(Actor.REGISTRATION, () -> persist(wanted));
  }

  /** Is the name free? It may be taken a moment later: then opening the account is refused. */
  @PermitAll
  public boolean isFree(Login login) {
    return em.createNamedQuery(Account.BY_LOGIN, Account.class).setParameter("login", login.text()).getResultList()
        .isEmpty();
  }

  private long persist(NewAccount wanted) {
    new Problems.Collector()
        .check(isFree(wanted.login()), "login", "identity.login.taken", wanted.login().text())
        .check(wanted.name() != null && !wanted.name().isBlank(), "name", "identity.name.missing")
        .refuseIfAny();
    var act = acts.inRealTime().saying(wanted.duties().codes());
    var account = new Account(wanted.login(), wanted.name(), wanted.password(), wanted.duties(), act.at());
    if (wanted.once()) {
      account.withPasswordForOnce();
    }
    em.persist(account);
    account.opened(act.account() == null ? act.by(account.getId()) : act);
    em.flush();
    return account.getId();
  }

  /** Gives other duties. They hold at the person's next click; tokens issued for the old ones end. */
  @RolesAllowed("administrator")
  public void assign(long id, long version, String name, Duties duties) {
    var account = someoneElse(id, version);
    var before = account.getRoles();
    var act = acts.inRealTime();
    account.rename(name, act);
    account.assign(duties, act);
    em.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    if (!before.equals(account.getRoles())) {
      tokens.revokeAll(id);
    }
  }

  /** Closes the account: sessions end at their next click, tokens at once. */
  @RolesAllowed("administrator")
  public void deactivate(long id, long version) {
    someoneElse(id, version).close(acts.inRealTime());
    tokens.revokeAll(id);
  }

  @RolesAllowed("administrator")
  public void reactivate(long id, long version) {
    someoneElse(id, version).reopen(acts.inRealTime());
  }

  /**
   * A password for once from the administrator, who made sure who asks; every session and token of the account ends. Whoever
   * acts for a firm or a provider asks the officers who know it.
   */
  @RolesAllowed("administrator")
  public void resetPassword(long id, long version, PasswordHash password, IdentityCheck check) {
    var account = someoneElse(id, version);
    if (affiliations.stream().anyMatch(bean -> !bean.of(List.of(id)).isEmpty())
        && account.getRoles().stream().allMatch(Role::isOutside)) {
      throw new RuleViolation("identity.account.of-organisation");
    }
    account.resetPassword(password, acts.inRealTime().saying(check.text()));
    tokens.revokeAll(id);
  }

  /** Nobody locks themselves out, and nobody gives themselves rights. */
  private Account someoneElse(long id, long version) {
    if (caller.accountId() == id) {
      throw new RuleViolation("identity.account.own");
    }
    var account = get(id);
    account.expect(version);
    return account;
  }
}
