package kechuang.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import kechuang.benchmark.Drafts;
import kechuang.benchmark.Drafts.Slice;
import kechuang.launcher.DataFolder;
import kechuang.launcher.Kill;
import kechuang.launcher.Migrate;
import kechuang.launcher.PayaraMicro;
import kechuang.launcher.PostgresServer;
import kechuang.launcher.Secrets;
import kechuang.launcher.Settings;
import kechuang.outage.Work.Load;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The node, then the database, is killed while 32 partners hand in applications, order services and decide on claims.
 * When it is back, everyone sends everything again with the same keys, as partners do who heard nothing. The pool holds
 * exactly what the applications ask for: if one of them took effect twice, another one would go away empty.
 */
class KilledInTheMiddleTrial {

  private static final Path ROLES = Path.of(System.getProperty("kechuang.it.base"), "deploy/database/roles.sql");
  private static final int LOADS = 2;
  private static final int FIRMS = LOADS * 3 * Work.EACH;
  /** After so many answers comes the end; as many requests as there are partners are under way then. */
  private static final int SOME = Work.EACH;

  private static DataFolder folder;
  private static Secrets secrets;
  private static PostgresServer postgres;
  private static PayaraMicro payara;
  private static Line line;
  private static Drafts drafts;
  private static Work work;

  @BeforeAll
  static void start() throws Exception {
    folder = DataFolder.take(Path.of(System.getProperty("kechuang.it.build"), "outage"));
    PayaraMicro.stopLeftOver(folder);
    PostgresServer.stopLeftOver(folder);
    folder.empty();
    secrets = Secrets.in(folder.path());
    postgres = PostgresServer.start(folder, secrets, ROLES);
    Migrate.schema(postgres.url(), postgres.password("kc_owner"));
    Migrate.demonstration(postgres.url(), postgres.password("kc_owner"), secrets.key());
    drafts = Drafts.prepare(postgres, FIRMS);
    limitPoolTo(FIRMS);
    startNode(PayaraMicro.freePort(OptionalInt.empty()));
    line = new Line(payara.address());
    work = new Work(drafts, line);
  }

  @AfterAll
  static void stop() {
    if (payara != null) {
      payara.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    folder.close();
  }

  private static void limitPoolTo(int firms) throws SQLException {
    try (var owner = postgres.connect("kc_owner"); var statement = owner.createStatement()) {
      statement.execute("select set_config('app.actor', 'demonstration', false)");
      assertEquals(1, statement.executeUpdate("update round set pool = " + firms * 1000 + " where code = 'BENCH'"));
    }
  }

  private static void startNode(int port) throws InterruptedException {
    payara = PayaraMicro.start(Settings.fromSystemProperties(), folder, port, Map.of(
        "KECHUANG_DB_URL", postgres.url(), "KECHUANG_DB_PASSWORD", postgres.password("kc_app"),
        "KECHUANG_TRAIL_PASSWORD", postgres.password("kc_auditor"), "KECHUANG_SECRET_KEY", secrets.key(),
        "KECHUANG_DEMONSTRATION", "true", "KECHUANG_PUBLIC_URL", "http://127.0.0.1:" + port));
    payara.awaitReady();
  }

  @Test
  void what_a_killed_node_acknowledged_stays_and_what_is_sent_again_happens_once() throws Exception {
    var load = work.prepare();
    var partners = Partners.sending(line, load.requests(), SOME);
    Kill.payara(folder);
    var acknowledged = partners.acknowledged();
    assertTrue(acknowledged.size() < load.requests().size(), "the node must die in the middle of it");
    var port = payara.address().getPort();
    payara.close();
    startNode(port);
    everyone_sends_everything_again(load, acknowledged);
  }

  @Test
  void what_a_killed_database_acknowledged_stays_and_the_portal_goes_on_when_it_is_back() throws Exception {
    var load = work.prepare();
    var partners = Partners.sending(line, load.requests(), SOME);
    Kill.postgres(folder);
    var acknowledged = partners.acknowledged();
    assertTrue(acknowledged.size() < load.requests().size(), "the database must die in the middle of it");
    assertEquals(List.of(), partners.refused().stream().filter(answer -> answer.status() < 500).toList());
    restartDatabase();
    payara.awaitReady();
    everyone_sends_everything_again(load, acknowledged);
  }

  /** Where it was: the node is not told. */
  private static void restartDatabase() {
    var port = postgres.port();
    postgres.close();
    postgres = PostgresServer.start(folder, secrets, ROLES, port);
  }

  private static void everyone_sends_everything_again(Load load, Map<Request, Answer> acknowledged) throws Exception {
    var again = Partners.done(line, load.requests());
    assertEquals(acknowledged, again.entrySet().stream().filter(entry -> acknowledged.containsKey(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    // Applications: one voucher each, which the ledger knows. Orders: one each. Claims: checked once.
    assertEquals(List.of(), without("voucher", "subject.application_id = a.id", load.handingIn()));
    assertEquals(load.handingIn().count(), drafts.issued(load.handingIn()));
    assertEquals(List.of(), without("service_order", "subject.organisation_id = a.organisation_id", load.ordering()));
    assertEquals(List.of(), without("claim_event", "subject.event = 'CHECK' and subject.claim_id in (select c.id from claim c"
        + " join service_order o on o.id = c.service_order_id and o.organisation_id = a.organisation_id)", load.claiming()));
    assertEquals(List.of(), drafts.complaints());
  }

  /** The applications of these firms that do not have exactly one of these. */
  private static List<String> without(String table, String condition, Slice firms) throws SQLException {
    try (var owner = postgres.connect("kc_owner"); var statement = owner.createStatement();
        var rows = statement.executeQuery("select a.id || ' ' || count(subject) from application a left join " + table
            + " subject on " + condition + " where a.id between " + Drafts.application(firms.first()) + " and "
            + Drafts.application(firms.first() + firms.count() - 1) + " group by a.id having count(subject) <> 1")) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
