package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kechuang.identity.boundary.AccountFilter;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.boundary.Tokens;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.Role;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Nothing is written that nobody answers for. */
@ArquillianTest
class ActorIT {

  @Inject
  private Actor actor;
  @Inject
  private Passwords passwords;
  @Inject
  private AuditEvents events;
  @EJB
  private Accounts accounts;
  @EJB
  private Tokens tokens;
  @Inject
  private UserTransaction transaction;
  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  @Test
  void a_row_is_written_in_the_name_of_the_account_that_calls() {
    var account = AnAccount.applicant();
    var token = account.as().call(() -> tokens.issue("here", Tokens.USUAL));
    assertEquals(String.valueOf(account.id()), Trail.of("api_token", token.id()).get(0).actor());
  }

  @Test
  void who_registers_is_nobody_yet_and_answers_as_registration() {
    var wanted = new NewAccount(new Login("reg-" + System.nanoTime()), "新人", passwords.hash(AnAccount.PASSWORD),
        Duties.outside(Role.APPLICANT));
    var id = As.nobody().call(() -> accounts.register(wanted));
    assertEquals("registration", Trail.of("account", id).get(0).actor());
  }

  @Test
  void nobody_becomes_an_officer_by_registering() {
    var wanted = new NewAccount(new Login("reg-" + System.nanoTime()), "新人", passwords.hash(AnAccount.PASSWORD),
        Duties.ofCity(Role.CITY_OFFICER));
    assertThrows(RuntimeException.class, () -> As.nobody().run(() -> accounts.register(wanted)));
    assertTrue(As.nobody().call(() -> accounts.isFree(wanted.login())));
  }

  @Test
  void a_job_answers_as_the_system() {
    var account = AnAccount.applicant();
    As.system().run(() -> events.record("account", account.id(), java.util.Map.of("event", "looked-at")));
    var rows = Trail.of("account", account.id());
    assertEquals("system", rows.get(rows.size() - 1).actor());
  }

  @Test
  void without_an_actor_the_database_refuses() {
    var account = AnAccount.applicant();
    var before = Trail.of("account", account.id()).size();
    var failure = assertThrows(Exception.class, () -> inTransaction(() -> update(account.id())));
    assertEquals("KC002", Refusals.sqlState(failure).orElse(""));
    assertEquals(before, Trail.of("account", account.id()).size());
  }

  @Test
  void a_visitor_writes_nothing_through_a_boundary_either() {
    var failure = assertThrows(Exception.class,
        () -> As.nobody().run(() -> events.record("account", 1, java.util.Map.of("event", "forged"))));
    assertEquals("KC002", Refusals.sqlState(failure).orElse(""));
  }

  @Test
  void an_actor_does_not_stay_on_the_connection_for_the_next_one() throws Exception {
    for (int i = 0; i < 25; i++) {
      AnAccount.ADMINISTRATOR.run(() -> accounts.ask(AccountFilter.ALL, RowRequest.first(1)));
    }
    var held = new ArrayList<AutoCloseable>();
    try {
      for (int i = 0; i < 10; i++) {
        var connection = portal.getConnection();
        held.add(connection);
        var row = connection.createStatement().executeQuery("select coalesce(current_setting('app.actor', true), '')");
        row.next();
        assertEquals("", row.getString(1));
      }
    } finally {
      for (var connection : held) {
        connection.close();
      }
    }
  }

  @Test
  void a_scope_inside_a_transaction_ends_with_what_was_done_in_it() throws Exception {
    var account = AnAccount.applicant();
    inTransaction(() -> {
      actor.as("4711", () -> events.record("account", account.id(), java.util.Map.of("event", "inside")));
      return null;
    });
    var rows = Trail.of("account", account.id());
    assertEquals("4711", rows.get(rows.size() - 1).actor());
    assertThrows(Exception.class, () -> inTransaction(() -> {
      actor.as("4711", () -> { });
      return update(account.id());
    }));
  }

  @Test
  void only_reserved_names_and_accounts_act() {
    assertThrows(IllegalArgumentException.class, () -> actor.as("somebody", () -> { }));
  }

  @Test
  void a_reason_goes_into_the_trail() throws Exception {
    var account = AnAccount.applicant();
    inTransaction(() -> {
      actor.as(Actor.SYSTEM, () -> {
        actor.because("  材料不齐 ");
        events.record("account", account.id(), java.util.Map.of("event", "returned"));
      });
      return null;
    });
    var rows = Trail.of("account", account.id());
    assertEquals("材料不齐", rows.get(rows.size() - 1).reason());
  }

  private int update(long id) throws SQLException {
    try (var connection = portal.getConnection();
        var statement = connection.prepareStatement("update account set name = name || '!' where id = ?")) {
      statement.setLong(1, id);
      return statement.executeUpdate();
    }
  }

  private <T> T inTransaction(Callable<T> work) throws Exception {
    transaction.begin();
    var done = false;
    try {
      var answer = work.call();
      done = true;
      return answer;
    } finally {
      if (done) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    }
  }
}
