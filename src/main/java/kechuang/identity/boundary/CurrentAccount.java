package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.Level;
import kechuang.identity.entity.Role;
import kechuang.platform.boundary.Caller;

/** The account that calls: what it may do and for whom. Nobody logged in is refused like a missing right. */
@Stateless
public class CurrentAccount {

  @Inject
  private Caller caller;
  @Inject
  private AccountNames names;
  @Inject
  @Any
  private Instance<Affiliation> affiliations;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @PermitAll
  public Account account() {
    return find().orElseThrow(() -> new EJBAccessException("nobody is logged in"));
  }

  /** Empty for visitors and jobs. */
  @PermitAll
  public Optional<Account> find() {
    var id = caller.id();
    return id.isEmpty() ? Optional.empty() : Optional.ofNullable(em.find(Account.class, id.getAsLong()));
  }

  /** The firm or provider the caller acts for, if any. */
  @PermitAll
  public Optional<Affiliation.Organisation> organisation() {
    var id = caller.id();
    return id.isEmpty() ? Optional.empty() : affiliations.stream()
        .flatMap(bean -> bean.of(List.of(id.getAsLong())).values().stream()).findFirst();
  }

  /** What happened to it. */
  @PermitAll
  public History history() {
    return names.history(account().getEvents());
  }

  @PermitAll
  public Set<Role> roles() {
    return account().getRoles();
  }

  /** City or county; empty for people outside the administration. */
  @PermitAll
  public Optional<Level> level() {
    return Optional.ofNullable(account().getLevel());
  }

  /** The county of a county's officer; empty for everyone else. */
  @PermitAll
  public Optional<String> countyCode() {
    return Optional.ofNullable(account().getCountyCode());
  }
}
