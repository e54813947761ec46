package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.platform.boundary.Actor;
import kechuang.platform.boundary.AuditEvents;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What logging in needs to read and write, each in a transaction of its own. The demonstration's accounts are nobody's
 * where the portal runs for real, whatever the database holds.
 */
@Stateless
public class People {

  private static final String BY_ID = """
      select a.id, a.password_hash, string_agg(r.role, ','), a.password_once from account a join account_role r on r.account_id = a.id
       where a.active and a.id = ?1 and (?2 or not a.demonstration) group by a.id""";
  private static final String BY_LOGIN = """
      select id, password_hash from account where active and login = ?1 and (?2 or not demonstration)""";

  @Inject
  private Actor actor;
  @Inject
  private AuditEvents trail;
  @Inject
  @ConfigProperty(name = "kechuang.demonstration", defaultValue = "false")
  private boolean demonstration;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The person behind an open account with at least one role, as things are now. */
  @PermitAll
  public Optional<Person> find(long id) {
    var rows = em.createNativeQuery(BY_ID).setParameter(1, id).setParameter(2, demonstration).getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var row = (Object[]) rows.get(0);
    var roles = new HashSet<>(Arrays.asList(((String) row[2]).split(",")));
    return Optional.of(new Person(((Number) row[0]).longValue(), roles, stamp((String) row[1]), (Boolean) row[3]));
  }

  /** The end of the hash is as random as the salt and says nothing about the password. */
  private static String stamp(String hash) {
    return Integer.toHexString(hash.hashCode());
  }

  @PermitAll
  public Optional<Map.Entry<Long, PasswordHash>> secret(Login login) {
    List<?> rows = em.createNativeQuery(BY_LOGIN).setParameter(1, login.text())
        .setParameter(2, demonstration).getResultList();
    return rows.stream().findFirst().map(Object[].class::cast)
        .map(row -> Map.entry(((Number) row[0]).longValue(), new PasswordHash((String) row[1])));
  }

  /** A login that worked, in the trail as the person's own doing. */
  @PermitAll
  public void noteSuccess(long id, String address) {
    actor.as(String.valueOf(id), () -> {
      em.createNativeQuery("update account set last_login_at = clock_timestamp() where id = ?1").setParameter(1, id)
          .executeUpdate();
      trail.record("account", id, Map.of("event", "login", "address", address));
    });
  }

  /** A login that failed at an account that exists; what was typed elsewhere is kept nowhere. */
  @PermitAll
  public void noteFailure(long id, String address) {
    actor.as(Actor.SYSTEM, () -> trail.record("account", id, Map.of("event", "login-failed", "address", address)));
  }
}
