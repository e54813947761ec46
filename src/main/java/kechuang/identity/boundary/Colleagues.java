package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kechuang.fault.RuleViolation;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.Role;

/** The people of one office who can do each other's work: of the same level and county, with a role in common. */
@Stateless
public class Colleagues {

  /** As offices are named in {@code handling}: the county's code, or this for the city. */
  private static final String CITY = "CITY";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private CurrentAccount current;

  /** The office the caller works in; empty for people outside, auditors and administrators. */
  @PermitAll
  public Optional<String> office() {
    return current.find().flatMap(Colleagues::officeOf);
  }

  private static Optional<String> officeOf(Account account) {
    return Optional.ofNullable(account.getLevel()).map(level -> account.getCountyCode() == null ? CITY
        : account.getCountyCode());
  }

  /** Those of the caller, by name. */
  @PermitAll
  public List<Account> list() {
    return of(current.account());
  }

  /** Everyone who works in an office, by name. */
  @RolesAllowed("administrator")
  public List<Account> officers() {
    return em.createQuery("select a from Account a where a.active = true and a.level is not null order by a.name, a.id",
        Account.class).getResultList().stream().filter(one -> one.getRoles().stream().anyMatch(Role::needsOffice)).toList();
  }

  /** Those of somebody else, by name. */
  @RolesAllowed("administrator")
  public List<Account> of(long one) {
    return Optional.ofNullable(em.find(Account.class, one)).map(this::of).orElse(List.of());
  }

  /** Those of somebody, by name; nobody who has left. */
  @PermitAll
  public List<Account> of(Account one) {
    return em.createQuery("select a from Account a where a.active = true and a.level = :level and a.id <> :one"
        + " order by a.name, a.id", Account.class).setParameter("level", one.getLevel()).setParameter("one", one.getId())
        .getResultList().stream().filter(other -> isColleague(one, other)).toList();
  }

  /** Refuses whoever is none of this person's. */
  @PermitAll
  public void mustBeColleague(Account one, long other) {
    var found = em.find(Account.class, other);
    if (found == null || !found.isActive() || !isColleague(one, found)) {
      throw new RuleViolation("identity.colleague.none").about("colleague");
    }
  }

  private static boolean isColleague(Account one, Account other) {
    return !one.getId().equals(other.getId()) && officeOf(one).isPresent() && officeOf(one).equals(officeOf(other))
        && one.getRoles().stream().filter(Role::needsOffice).anyMatch(other.getRoles()::contains);
  }
}
