package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import kechuang.fault.RuleViolation;
import kechuang.fault.TryLater;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.platform.boundary.Caller;

/**
 * Logging in. Unknown names, closed accounts and wrong passwords get the same answer after the same work. Never inside a
 * transaction: working out a hash may wait, and must not hold a connection meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Logins {

  @Inject
  private LoginDelays delays;
  @Inject
  private Passwords passwords;
  @Inject
  private People people;
  @Inject
  private OwnPassword ownPassword;
  @Inject
  private Caller caller;

  /**
   * The person, if name and password are right.
   *
   * @param address where the attempt comes from
   * @throws RuleViolation {@code identity.login.refused}, whatever was wrong
   * @throws TryLater after too many failures, or when too many people log in at once
   */
  @PermitAll
  public Person login(String name, String password, String address) {
    var login = well(name);
    var subject = login.map(Login::text).orElse("?");
    delays.count(subject, address);
    var secret = login.flatMap(people::secret);
    if (secret.isEmpty()) {
      passwords.pretend(password);
      throw new RuleViolation("identity.login.refused");
    }
    var id = secret.get().getKey();
    if (!passwords.matches(password, secret.get().getValue())) {
      people.noteFailure(id, address);
      throw new RuleViolation("identity.login.refused");
    }
    delays.forgive(subject, address);
    people.noteSuccess(id, address);
    return people.find(id).orElseThrow(() -> new RuleViolation("identity.login.refused"));
  }

  private static Optional<Login> well(String name) {
    try {
      return Optional.of(new Login(name));
    } catch (RuleViolation malformed) {
      return Optional.empty();
    }
  }

  /**
   * Changes the caller's own password. Every other session ends, and every token.
   *
   * @param old the password so far; failures count as failed logins
   * @return the person with its new stamp, for the session that goes on
   */
  @PermitAll
  public Person changePassword(String old, String wanted, String address) {
    passwords.check(wanted);
    if (wanted.equals(old)) {
      throw new RuleViolation("identity.password.same");
    }
    var id = caller.accountId();
    var login = ownPassword.login();
    delays.count(login.text(), address);
    if (!people.secret(login).map(secret -> passwords.matches(old, secret.getValue())).orElse(false)) {
      throw new RuleViolation("identity.password.wrong");
    }
    delays.forgive(login.text(), address);
    PasswordHash hash = passwords.hash(wanted);
    ownPassword.change(hash);
    return people.find(id).orElseThrow();
  }
}
