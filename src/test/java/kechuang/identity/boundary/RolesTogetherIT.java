package kechuang.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Role;
import kechuang.platform.boundary.DataSources;
import kechuang.testing.AnAccount;
import kechuang.testing.Owner;
import kechuang.testing.RolePairs;
import kechuang.testing.Scene;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The database keeps roles apart by the same table as the entity, whatever the program above it says. */
@ArquillianTest
class RolesTogetherIT {

  private static final String SEPARATION = "KC003";

  @EJB
  private Accounts accounts;
  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  /** Runs the statements as the portal and takes them back. */
  private void plant(String... statements) throws SQLException {
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      try {
        begin(connection);
        for (var sql : statements) {
          statement.execute(sql);
        }
      } finally {
        statement.execute("rollback");
      }
    }
  }

  private static void begin(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute("select set_config('app.actor', '4711', true)");
    }
  }

  private static String give(long account, Role role) {
    return "insert into account_role (account_id, role) values (" + account + ", '" + role.code() + "')";
  }

  private void assertRefused(String what, String... statements) {
    assertEquals(SEPARATION, assertThrows(SQLException.class, () -> plant(statements), what).getSQLState(), what);
  }

  @Test
  void the_database_holds_two_roles_together_as_the_table_says() {
    var person = Scene.outside().id();
    for (var pair : RolePairs.all()) {
      for (var order : List.of(List.of(pair.one(), pair.other()), List.of(pair.other(), pair.one()))) {
        String[] both = {give(person, order.get(0)), give(person, order.get(1))};
        if (pair.together()) {
          assertDoesNotThrow(() -> plant(both), pair.toString());
        } else {
          assertRefused(pair.toString(), both);
        }
      }
    }
  }

  @Test
  void a_role_is_not_changed_into_one_that_another_excludes() {
    var person = Scene.ofCity("programme-manager", "approver");
    assertRefused("an approver becomes a payment maker", "update account_role set role = 'payment-maker' where role = 'approver'"
        + " and account_id = " + person.id());
    assertDoesNotThrow(() -> plant("update account_role set role = 'payment-maker' where role = 'programme-manager'"
        + " and account_id = " + person.id()));
  }

  @Test
  void two_roles_given_at_the_same_moment_do_not_end_up_with_one_person() throws Exception {
    var person = Scene.ofCity().id();
    var threads = Executors.newFixedThreadPool(1);
    var asked = new CountDownLatch(1);
    try (var connection = portal.getConnection(); var statement = connection.createStatement()) {
      begin(connection);
      statement.execute(give(person, Role.PROGRAMME_MANAGER));
      Callable<Void> second = () -> {
        asked.countDown();
        plant(give(person, Role.PAYMENT_MAKER));
        return null;
      };
      var running = threads.submit(second);
      assertTrue(asked.await(30, TimeUnit.SECONDS));
      awaitOneWaiting();
      statement.execute("commit");
      var refused = assertThrows(Exception.class, () -> running.get(30, TimeUnit.SECONDS)).getCause();
      assertEquals(SEPARATION, ((SQLException) refused).getSQLState(), refused.getMessage());
    } finally {
      threads.shutdownNow();
    }
    assertEquals(List.of(List.of("programme-manager")), Owner.all("select role from account_role where account_id = ?", person));
  }

  /** Until the second one stands behind the first, as the database sees it. */
  private static void awaitOneWaiting() {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (Owner.number("select count(*) from pg_locks where not granted") == 0) {
      assertTrue(System.nanoTime() < end, "nobody waits");
      Thread.onSpinWait();
    }
  }

  @Test
  void who_held_two_roles_before_they_excluded_each_other_keeps_them_until_they_are_changed() {
    var account = AnAccount.of(Duties.ofCity(Role.PROGRAMME_MANAGER));
    hadAlready(account.id(), Role.PAYMENT_MAKER);
    assertEquals(Set.of(Role.PROGRAMME_MANAGER, Role.PAYMENT_MAKER), shown(account).getRoles());
    assertDoesNotThrow(() -> plant("update account set last_login_at = now() where id = " + account.id()));

    var refused = assertThrows(Problems.class, () -> AnAccount.ADMINISTRATOR.run(() -> accounts.assign(account.id(),
        shown(account).getVersion(), "甲", Duties.ofCity(Role.PROGRAMME_MANAGER, Role.PAYMENT_MAKER))));
    assertEquals(List.of("identity.roles.exclude"), refused.list().stream().map(Problem::key).toList());
    AnAccount.ADMINISTRATOR.run(() -> accounts.assign(account.id(), shown(account).getVersion(), "甲",
        Duties.ofCity(Role.PAYMENT_MAKER, Role.APPROVER)));
    assertEquals(Set.of(Role.PAYMENT_MAKER, Role.APPROVER), shown(account).getRoles());
  }

  private Account shown(AnAccount account) {
    return AnAccount.ADMINISTRATOR.call(() -> accounts.get(account.id()));
  }

  /** A row as it could be written before. */
  private static void hadAlready(long account, Role role) {
    Owner.run("do $$ begin alter table account_role disable trigger separation; " + give(account, role)
        + "; alter table account_role enable trigger separation; end $$");
  }
}
