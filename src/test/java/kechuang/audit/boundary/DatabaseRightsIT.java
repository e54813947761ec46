package kechuang.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import kechuang.platform.boundary.DataSources;
import kechuang.testing.AnAccount;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the portal's own database role cannot do, whatever the program above it says. */
@ArquillianTest
class DatabaseRightsIT {

  /** insufficient_privilege: not asked whether the values were right. */
  private static final String DENIED = "42501";

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;
  @Resource(lookup = DataSources.TRAIL)
  private DataSource trail;

  @Test
  void the_portal_cannot_touch_the_trail() {
    for (var attack : List.of(
        "select * from audit.trail",
        "select count(*) from audit.trail",
        "update audit.trail set actor = 'somebody else'",
        "delete from audit.trail",
        "truncate audit.trail",
        "insert into audit.trail (txid, at, db_user, actor, entity, entity_id, op, leaf)"
            + " values (1, now(), 'x', 'x', 'x', '1', 'EVENT', sha256(''))",
        "select setval('audit.trail_id', 1)",
        "select nextval('audit.trail_id')",
        "select audit.append('voucher', '1', 'UPDATE', '{}', '{}')",
        "copy audit.trail to program 'cat'",
        "alter table audit.trail add column x text",
        "drop table audit.trail",
        "create index on audit.trail (actor)",
        "grant select on audit.trail to kc_app",
        "create table audit.other (x text)")) {
      assertDenied(attack);
    }
  }

  @Test
  void the_portal_cannot_switch_the_trail_off() {
    for (var attack : List.of(
        "alter table account disable trigger audit_capture",
        "alter table account disable trigger all",
        "drop trigger audit_capture on account",
        "set session_replication_role = replica",
        "create or replace function audit.capture() returns trigger language plpgsql as 'begin return null; end'",
        "create function public.leave_no_trace() returns trigger language plpgsql as 'begin return null; end'",
        "alter table account owner to kc_app",
        "truncate account cascade",
        "create rule quiet as on update to account do instead nothing")) {
      assertDenied(attack);
    }
  }

  @Test
  void the_portal_cannot_become_somebody_else() {
    for (var attack : List.of("set role kc_audit", "set role kc_owner", "set role postgres", "set role kc_auditor",
        "set session authorization kc_owner", "alter role kc_app superuser", "create role another",
        "grant kc_owner to kc_app", "alter system set fsync = off")) {
      assertDenied(attack);
    }
  }

  @Test
  void the_portal_writes_no_money_but_through_its_function() {
    for (var attack : List.of(
        "update budget set committed = 0",
        "update budget set cap = cap * 2",
        "insert into budget (id) values (1)",
        "delete from budget",
        "update ceiling set committed = 0, paid = 0",
        "insert into ceiling (id) values (1)",
        "delete from ceiling",
        "insert into ledger_entry (operation_key) values ('x')",
        "update ledger_entry set kind = 'RETURN'",
        "delete from ledger_entry",
        "insert into ledger_line (entry_id) values (1)",
        "update ledger_line set amount = 0.01",
        "delete from ledger_line",
        "update fiscal_year set state = 'OPEN'",
        "update book_check set differing = 0",
        "delete from calendar_day",
        "update calendar_year set source = 'x'",
        "insert into setting values ('x', 'y')",
        "alter table budget drop constraint budget_check",
        "alter table ceiling drop constraint ceiling_check")) {
      assertDenied(attack);
    }
  }

  @Test
  void the_portal_rewrites_no_history() {
    for (var table : List.of("application_event", "voucher_event", "service_order_event", "claim_event",
        "payment_line_event", "organisation_event", "account_event", "notice_event", "spot_check_event",
        "objection_event", "recovery_event", "provider_listing_event", "host_reward_list_event", "handling_event")) {
      assertDenied("update " + table + " set note = 'never happened'");
      assertDenied("delete from " + table);
    }
    for (var table : List.of("account", "organisation", "application", "voucher", "service_order", "claim",
        "payment_line", "payment_reference")) {
      assertDenied("delete from " + table);
    }
    assertDenied("update invoice_verification set result = 'GENUINE'");
    assertDenied("delete from invoice_verification");
    assertDenied("update payment_reference set reference = 'free again'");
  }

  @Test
  void the_auditor_only_reads() {
    for (var attack : List.of("delete from audit.trail", "update audit.trail set actor = 'x'", "truncate audit.trail",
        "insert into public.setting values ('x', 'y')", "select * from public.account")) {
      var refused = assertThrows(SQLException.class, () -> run(trail, attack), attack);
      assertTrue(Set.of(DENIED, "25006").contains(refused.getSQLState()), attack + ": " + refused.getMessage());
    }
  }

  /**
   * Decision 27 leaves out what is no business; a file's bytes are known by the hash in its attachment. What people were
   * told repeats what the trail holds of the event, and the portal can change nothing of it but that it was read.
   */
  @Test
  void every_business_table_leaves_a_trail() {
    assertEquals(List.of("attachment_content", "bench_count", "bench_result", "bench_run", "book_check", "draft",
        "flyway_demo_history", "flyway_schema_history", "job", "login_attempt", "matching_count", "matching_result", "message", "op",
        "register_import_change", "register_import_problem", "register_import_row", "tiding"), Owner.all("""
            select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
               and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                where t.tgrelid = c.oid and p.pronamespace = 'audit'::regnamespace and t.tgenabled = 'O')
             order by 1""").stream().map(row -> (String) row.get(0)).toList());
  }

  @Test
  void the_amounts_of_a_posting_stand_in_the_trail_once() {
    Scene.today("2017-03-06");
    Steps.voucher(Scene.firm(), Scene.round().make(), "60000.00");
    var entry = Owner.text("select max(id)::text from ledger_entry");
    var rows = Trail.of("ledger_line", entry);
    assertEquals(1, rows.size());
    assertEquals(Owner.number("select count(*) from ledger_line where entry_id = ?::bigint", entry),
        Owner.number("select jsonb_array_length(?::jsonb -> 'lines')", rows.get(0).after()));
    assertTrue(rows.get(0).after().contains("60000.00"), rows.get(0).after());
  }

  @Test
  void one_row_changed_is_one_row_in_the_trail() throws SQLException {
    var account = AnAccount.applicant();
    var before = Trail.of("account", account.id()).size();
    run(portal, "begin; select set_config('app.actor', '4711', true);"
        + " update account set name = 'one' where id = " + account.id() + ";"
        + " update account set name = 'two' where id = " + account.id() + "; commit");
    var rows = Trail.of("account", account.id());
    assertEquals(before + 2, rows.size());
    assertEquals("4711", rows.get(rows.size() - 1).actor());
    assertTrue(rows.get(rows.size() - 1).before().contains("\"one\""));
    assertTrue(rows.get(rows.size() - 1).after().contains("\"two\""));
  }

  @Test
  void what_is_rolled_back_leaves_no_row_in_the_trail() throws SQLException {
    var account = AnAccount.applicant();
    var before = Trail.of("account", account.id()).size();
    run(portal, "begin; select set_config('app.actor', '4711', true);"
        + " update account set name = 'one' where id = " + account.id() + "; rollback");
    assertEquals(before, Trail.of("account", account.id()).size());
  }

  @Test
  void a_statement_for_many_rows_leaves_a_row_for_each() throws SQLException {
    var one = AnAccount.applicant();
    var other = AnAccount.applicant();
    run(portal, "begin; select set_config('app.actor', '4711', true); update account set name = name || '!'"
        + " where id in (" + one.id() + ", " + other.id() + "); commit");
    for (var account : List.of(one, other)) {
      assertEquals("UPDATE", Trail.of("account", account.id()).get(Trail.of("account", account.id()).size() - 1).op());
    }
  }

  @Test
  void secrets_are_recorded_as_changed_and_never_as_they_are() {
    var account = AnAccount.applicant();
    var row = Trail.of("account", account.id()).get(0);
    assertTrue(row.after().contains("\"password_hash\": \"changed\""), row.after());
    assertEquals(-1, row.after().indexOf("pbkdf2"));
  }

  private void assertDenied(String attack) {
    var refused = assertThrows(SQLException.class, () -> run(portal, attack), attack);
    assertEquals(DENIED, refused.getSQLState(), attack + ": " + refused.getMessage());
  }

  private static void run(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection(); var statement = connection.createStatement()) {
      try {
        statement.execute(sql);
      } finally {
        statement.execute("rollback");
      }
    }
  }
}
