package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.fault.TryLater;
import kechuang.fault.StaleData;
import kechuang.identity.entity.Account;
import kechuang.testing.AnAccount;
import kechuang.testing.InTransaction;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the database refuses reaches people as a sentence; what is broken stays an error. */
@ArquillianTest
class RefusalsIT {

  @EJB
  private InTransaction inTransaction;
  @EJB
  private Acts acts;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  @Test
  void who_saves_what_somebody_changed_meanwhile_is_told_so() {
    var account = AnAccount.applicant();
    assertThrows(StaleData.class, () -> AnAccount.ADMINISTRATOR.run(() -> inTransaction.run(() -> {
      em.find(Account.class, account.id()).rename("mine", acts.inRealTime());
      outside("update account set version = version + 1 where id = " + account.id());
    })));
  }

  @Test
  void roles_the_database_keeps_apart_are_refused_with_the_rules_sentence() {
    var account = AnAccount.applicant();
    var refusal = assertThrows(RuleViolation.class, () -> AnAccount.ADMINISTRATOR.run(() -> inTransaction.run(() -> em
        .createNativeQuery("insert into account_role values (?1, 'auditor')").setParameter(1, account.id())
        .executeUpdate())));
    assertEquals("identity.separation-of-duties", refusal.key());
  }

  @Test
  void who_waits_too_long_for_a_row_is_asked_to_try_again() throws SQLException {
    var account = AnAccount.applicant();
    try (var holder = portal.getConnection(); var statement = holder.createStatement()) {
      statement.execute("begin");
      statement.execute("select 1 from account where id = " + account.id() + " for update");
      var refusal = assertThrows(TryLater.class, () -> AnAccount.ADMINISTRATOR.run(() -> inTransaction.run(() -> em
          .createNativeQuery("update account set name = 'x' where id = ?1").setParameter(1, account.id())
          .executeUpdate())));
      assertEquals("common.busy", refusal.key());
      assertTrue(refusal.isOverloaded());
      statement.execute("rollback");
    }
  }

  @Test
  void what_is_there_already_is_not_recorded_twice() {
    var account = AnAccount.applicant();
    var refusal = assertThrows(Conflict.class, () -> AnAccount.ADMINISTRATOR.run(() -> inTransaction.run(() -> em
        .createNativeQuery("insert into account_role values (?1, 'applicant')").setParameter(1, account.id())
        .executeUpdate())));
    assertEquals("common.duplicate", refusal.key());
  }

  @Test
  void an_error_of_the_program_is_no_refusal() {
    var failure = assertThrows(EJBException.class, () -> AnAccount.ADMINISTRATOR.run(() -> inTransaction.run(() -> em
        .createNativeQuery("select 1 from no_such_table").getResultList())));
    assertTrue(Refusals.in(failure).isEmpty());
  }

  @Test
  void a_refusal_undoes_what_was_done_before_it() {
    var account = AnAccount.applicant();
    var seen = new AtomicReference<String>();
    assertThrows(RuleViolation.class, () -> AnAccount.ADMINISTRATOR.run(() -> inTransaction.run(() -> {
      em.find(Account.class, account.id()).rename("undone", acts.inRealTime());
      em.flush();
      throw new RuleViolation("stale");
    })));
    AnAccount.ADMINISTRATOR.run(() -> inTransaction.run(() -> seen.set(em.find(Account.class, account.id()).getName())));
    assertTrue(seen.get().startsWith("测试"), seen.get());
  }

  /** In a transaction of its own, as somebody else would. */
  private void outside(String sql) {
    try (var connection = java.sql.DriverManager.getConnection(config("kechuang.db.url"), "kc_app",
        config("kechuang.db.password")); var statement = connection.createStatement()) {
      statement.execute("begin; select set_config('app.actor', 'system', true); " + sql + "; commit");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String config(String name) {
    return org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue(name, String.class);
  }
}
