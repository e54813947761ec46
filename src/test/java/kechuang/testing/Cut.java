package kechuang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import kechuang.fault.TryLater;

/**
 * The connection of an act that moves or decides money is killed when all but its last row is written: nothing of it
 * stays, the books agree, and done again it happens once.
 */
public final class Cut {

  private static final String WAITS = "from pg_stat_activity where usename = 'kc_app' and wait_event_type = 'Lock'";
  /** Everything an act could have left behind, in one word. */
  private static final String STANDING = """
      select md5(concat((select json_agg(b order by b.id) from budget b),
                        (select json_agg(c order by c.kind, c.subject_id, c.scope) from ceiling c),
                        (select json_agg((a.id, a.state, a.version) order by a.id) from application a),
                        (select json_agg((c.id, c.state, c.version, c.notice_id) order by c.id) from claim c),
                        (select json_agg((o.id, o.state, o.version) order by o.id) from service_order o),
                        (select json_agg(d order by d.kind, d.key) from duplicate_key d),
                        (select json_agg((l.id, l.state, l.version) order by l.id) from payment_line l),
                        (select json_agg((s.id, s.result, s.version) order by s.id) from spot_check s),
                        (select json_agg((v.id, v.state) order by v.id) from voucher v),
                        (select json_agg((n.id, n.state) order by n.id) from notice n),
                        (select json_agg((r.id, r.state, r.version) order by r.id) from recovery r),
                        (select json_agg((o.id, o.state, o.version) order by o.id) from objection o),
                        (select json_agg((s.id, s.state, s.version, s.amount) order by s.id) from support_request s),
                        (select json_agg(s order by s.support_request_id, s.position) from support_step s),
                        (select json_agg(c order by c.support_request_id, c.position) from support_cost c),
                        (select json_agg((l.id, l.state, l.version) order by l.id) from award_list l),
                        (select json_agg((a.id, a.state, a.version, a.amount) order by a.id) from award a),
                        (select json_agg(i order by i.id) from instalment i),
                        (select json_agg((a.award_id, a.state, a.version) order by a.award_id) from agreement a),
                        (select json_agg(h order by h.award_id) from holding h),
                        (select json_agg(f order by f.fiscal_year, f.level, f.owner, f.measure_code) from measure_fund f),
                        (select json_agg((e.id, e.state, e.version) order by e.id) from register_entry e),
                        (select json_agg(p order by p.number) from register_place_promised p),
                        (select count(*) from ledger_entry), (select count(*) from ledger_line)))""";

  private Cut() {
  }

  /**
   * Kills the connection of this act while it waits to write its last row, then lets it happen.
   *
   * @param last the table that it writes last
   */
  public static void cut(String last, Runnable act) throws Exception {
    var before = Owner.text(STANDING);
    try (var holder = connection("kc_owner", System.getProperty("kechuang.it.owner"));
        var statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      // Reading and locking rows goes on; writing waits.
      statement.execute("lock table " + last + " in share mode");
      var killed = CompletableFuture.supplyAsync(Cut::kill);
      assertThrows(Exception.class, act::run);
      assertEquals(1, killed.get(30, TimeUnit.SECONDS));
      holder.rollback();
    }
    assertEquals(before, Owner.text(STANDING), "what a killed act left behind");
    again(act);
    assertNotEquals(before, Owner.text(STANDING), "done again it is done");
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
    assertEquals(0, Owner.number("select count(*) from ledger_unbalanced"));
  }

  /** Whoever meets the dead connection next is asked to come again, and does. */
  private static void again(Runnable act) {
    for (int turn = 0; turn < 5; turn++) {
      try {
        act.run();
        return;
      } catch (TryLater asked) {
        // The next turn gets another connection.
      }
    }
    act.run();
  }

  /** Kills who waits, as the portal's own role may; answers how many that were. */
  private static int kill() {
    try (var app = connection("kc_app", System.getProperty("kechuang.db.password"));
        var statement = app.createStatement()) {
      for (int turn = 0; turn < 300; turn++) {
        try (var waiting = statement.executeQuery("select count(pg_terminate_backend(pid)) " + WAITS)) {
          waiting.next();
          if (waiting.getInt(1) > 0) {
            return waiting.getInt(1);
          }
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
      return 0;
    } catch (SQLException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private static Connection connection(String user, String password) throws SQLException {
    return DriverManager.getConnection(System.getProperty("kechuang.db.url"), user, password);
  }
}
