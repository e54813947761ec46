package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.testing.As;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The ground everything stands on: two data sources with the right rights, and a caller with the right roles. */
@ArquillianTest
class SmokeIT {

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  @Resource(lookup = DataSources.TRAIL)
  private DataSource trail;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Resource
  private UserTransaction transaction;

  @EJB
  private Caller caller;

  @EJB
  private BusinessClock clock;

  @Test
  void the_portal_works_as_kc_app_on_the_newest_schema() throws SQLException {
    assertEquals("kc_app", text(portal, "select current_user::text"));
    assertTrue(Long.parseLong(text(portal, "select count(*)::text from flyway_schema_history where success")) > 0);
  }

  @Test
  void the_portal_changes_no_table() {
    var refused = assertThrows(SQLException.class, () -> run(portal, "create table sneaked_in (id bigint)"));
    assertEquals("42501", refused.getSQLState());
  }

  @Test
  void a_transaction_reads_and_writes_through_one_connection() throws Exception {
    transaction.begin();
    try {
      var plain = text(portal, "select pg_backend_pid()::text");
      assertEquals(plain, em.createNativeQuery("select pg_backend_pid()::text").getSingleResult());
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void the_trail_is_read_as_kc_auditor_and_never_written() throws SQLException {
    assertEquals("kc_auditor", text(trail, "select current_user::text"));
    var refused = assertThrows(SQLException.class, () -> run(trail, "create table audit.forged (id bigint)"));
    assertTrue(refused.getSQLState().matches("25006|42501"), refused.getMessage());
  }

  @Test
  void an_account_acts_in_its_roles_and_is_nobody_afterwards() {
    assertEquals(4711, As.account(4711, "applicant").call(caller::accountId));
    assertTrue(As.account(4711, "applicant").call(() -> caller.is("applicant")));
    assertFalse(As.account(4711, "applicant").call(() -> caller.is("county-officer")));
    assertEquals(OptionalLong.empty(), caller.id());
  }

  @Test
  void a_boundary_method_is_closed_to_other_roles() {
    assertThrows(EJBAccessException.class, () -> As.account(4711, "applicant").run(() -> clock.moveTo(clock.today())));
    assertThrows(EJBAccessException.class, () -> As.nobody().run(() -> clock.moveTo(clock.today())));
  }

  private static String text(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  private static void run(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
