package kechuang.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.atomic.AtomicInteger;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;

/**
 * An account of its own for each test, opened through the boundary. Its password is {@link #PASSWORD}.
 *
 * <pre>{@code AnAccount.of(Duties.ofCounty("330602", Role.COUNTY_OFFICER)).as().run(() -> ...);}</pre>
 */
public record AnAccount(long id, String login, Duties duties) {

  public static final String PASSWORD = "correct horse battery";

  /** The demonstration's own administrator: who opens an account has one. */
  public static final As ADMINISTRATOR =
      As.account(Owner.number("select id from account where login = 'administrator'"), "administrator");

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static PasswordHash hash;

  public static AnAccount of(Duties duties) {
    var login = "test-" + Long.toString(System.nanoTime(), 36) + "-" + COUNT.incrementAndGet();
    var wanted = new NewAccount(new Login(login), "测试" + COUNT.get(), hash(), duties);
    return new AnAccount(ADMINISTRATOR.call(() -> bean(Accounts.class).create(wanted)), login, duties);
  }

  /** A member of a firm that has none yet. */
  public static AnAccount applicant() {
    return of(Duties.outside(Role.APPLICANT));
  }

  /** Acts as this account, in its roles. */
  public As as() {
    return As.account(id, duties.roles().stream().map(Role::code).toArray(String[]::new));
  }

  /** The same hash for all: working it out takes a while. */
  private static synchronized PasswordHash hash() {
    if (hash == null) {
      hash = bean(Passwords.class).hash(PASSWORD);
    }
    return hash;
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
