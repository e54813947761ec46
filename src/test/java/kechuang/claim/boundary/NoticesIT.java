package kechuang.claim.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.DataSources;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.As;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Notices list what somebody looked at and nothing else; when one is over, each of its claims is made due by itself. Claims
 * of 5,000 here, half from the city; a notice of Monday 20 March 2017 ends on Monday 27 March.
 */
@ArquillianTest
class NoticesIT {

  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;
  @Resource
  private ManagedExecutorService executor;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  private Round round;
  private Organisation firm;
  private Organisation provider;

  @BeforeEach
  void a_round_without_spot_checks() {
    in(Scene.round().firmRedeems().withoutSpotChecks().make());
  }

  private void in(Round made) {
    Scene.today("2017-03-20");
    round = made;
    firm = Scene.firm();
    provider = Scene.provider();
  }

  private long claimed() {
    var order = confirmedOrder(firm, provider, testing(voucher(firm, round, "10000.00"), provider, "2017-03-20",
        "10000.00"));
    return claim(firm, order, byFirm(firm, invoice("2017-03-20", "10000.00"), "10000.00", true));
  }

  private long approved() {
    var id = claimed();
    Steps.approve(round, id);
    Steps.minuted(round);
    return id;
  }

  private static int dailyWork() {
    return As.system().call(() -> the(DailyWork.class).run());
  }

  private static List<String> lines(long claim) {
    return Owner.all("select amount::text from payment_line where claim_id = ? order by level", claim).stream()
        .map(row -> (String) row.get(0)).toList();
  }

  @Test
  void a_claim_that_cannot_be_made_due_keeps_no_other_waiting_and_is_tried_again() {
    var stuck = approved();
    var other = approved();
    var notice = Steps.publish(round);
    // A line of the city's is there already, so that the database refuses another.
    var wrong = Owner.number("insert into payment_line (id, claim_id, voucher_id, level, owner, budget_id, amount, payee_id,"
        + " bank_account_id, purpose, state, due_on) select nextval('payment_line_id'), id, voucher_id, 'CITY', '330600', ?,"
        + " 1, redeemer_id, bank_account_id, 'IT', 'DUE', '2017-04-10' from claim where id = ? returning id",
        round.cityBudget(), stuck);
    Scene.today("2017-03-28");
    dailyWork();
    assertEquals("CLOSED", state("notice", notice));
    assertEquals("DUE", state("claim", other));
    assertEquals(List.of("2500.00", "2500.00"), lines(other));
    assertEquals("PUBLISHED", state("claim", stuck));

    Owner.run("delete from payment_line where id = ?", wrong);
    Scene.today("2017-03-29");
    dailyWork();
    assertEquals("DUE", state("claim", stuck));
    assertEquals(List.of("2500.00", "2500.00"), lines(stuck));
    // Ten working days after Wednesday 29 March, with Qingming 2 to 4 April and Saturday 1 April worked.
    assertEquals("2017-04-13", Owner.text("select due_on from claim where id = ?", stuck));
  }

  @Test
  void on_its_last_day_a_notice_is_open_and_nothing_is_due() {
    var id = approved();
    var notice = Steps.publish(round);
    Scene.today("2017-03-27");
    dailyWork();
    assertEquals("OPEN", state("notice", notice));
    assertEquals("PUBLISHED", state("claim", id));
  }

  @Test
  void two_nodes_at_once_make_each_claim_due_once() {
    var claims = List.of(approved(), approved(), approved(), approved());
    Steps.publish(round);
    Scene.today("2017-03-28");
    assertEquals(2, Race.of(List.of(NoticesIT::dailyWork, NoticesIT::dailyWork)).won());
    dailyWork();
    claims.forEach(id -> assertEquals(List.of("2500.00", "2500.00"), lines(id)));
    claims.forEach(id -> assertEquals(1, Owner.number("select count(*) from claim_event where claim_id = ? and event ="
        + " 'CLEAR'", id)));
  }

  @Test
  void a_look_that_passes_while_the_notice_is_being_closed_is_paid_all_the_same() {
    in(Scene.round().firmRedeems().make());
    var id = approved();
    var notice = Steps.publish(round);
    var check = Owner.number("select id from spot_check where claim_id = ?", id);
    Scene.today("2017-03-28");
    var first = Scene.ofCity("city-officer");
    var second = Scene.ofCity("city-officer");
    Steps.appoint(first, second, check);
    Steps.recordSpotCheck(first, check, true, "2017-03-28", "服务属实");
    second.as().run(() -> the(InTransaction.class).run(() -> {
      the(SpotChecks.class).countersign(check, version("spot_check", check));
      elsewhere(Steps::closeNotices).get();
    }));
    assertEquals("CLOSED", state("notice", notice));
    assertEquals("PUBLISHED", state("claim", id));
    dailyWork();
    assertEquals("DUE", state("claim", id));
  }

  private CompletableFuture<Void> elsewhere(As.Act act) {
    return CompletableFuture.runAsync(() -> {
      try {
        act.run();
      } catch (Exception e) {
        throw new CompletionException(e);
      }
    }, executor);
  }

  private static void publish(Person officer, Round round, List<Long> seen) {
    officer.as().run(() -> the(Notices.class).publish(round.id(), seen));
  }

  /** The round is held by somebody else while it is being published, and a claim is approved meanwhile. */
  @Test
  void a_claim_that_is_approved_while_others_are_being_published_is_not_published_unseen() throws Exception {
    var seen = approved();
    var late = claimed();
    Steps.decideClaim(Scene.ofCounty(Scene.KEQIAO, "county-officer"), late, Kind.APPROVE);
    var city = Scene.ofCity("city-officer");
    Future<Void> publishing;
    try (var holder = portal.getConnection(); var statement = holder.createStatement()) {
      statement.execute("begin");
      statement.execute("select 1 from round where id = " + round.id() + " for update");
      publishing = elsewhere(() -> publishPatiently(city, List.of(seen)));
      somebodyWaits();
      Steps.decideClaim(city, late, Kind.APPROVE);
      Steps.minuted(round);
      statement.execute("rollback");
    }
    var refusal = assertThrows(Exception.class, publishing::get);
    assertTrue(refusal.getCause() instanceof StaleData || refusal.getCause().getCause() instanceof StaleData,
        String.valueOf(refusal));
    assertEquals("APPROVED", state("claim", seen));
    assertEquals("APPROVED", state("claim", late));
    publish(city, round, List.of(late, seen));
    assertEquals("PUBLISHED", state("claim", seen));
    assertEquals("PUBLISHED", state("claim", late));
  }

  /** Waits longer for the round than the portal usually does, so that a slow machine changes nothing. */
  private void publishPatiently(Person officer, List<Long> seen) {
    officer.as().run(() -> the(InTransaction.class).run(() -> {
      em.createNativeQuery("select set_config('lock_timeout', '60s', true)").getSingleResult();
      the(Notices.class).publish(round.id(), seen);
    }));
  }

  private static void somebodyWaits() {
    var patience = Instant.now().plus(Duration.ofSeconds(20));
    while (Owner.number("select count(*) from pg_locks where not granted") == 0) {
      assertTrue(Instant.now().isBefore(patience), "nobody waits for the round");
      Thread.onSpinWait();
    }
  }

  @Test
  void what_was_taken_off_meanwhile_is_seen_again_before_the_rest_is_published() {
    var seen = List.of(approved(), approved());
    Owner.run("update claim set state = 'REJECTED' where id = ?", seen.get(0));
    var city = Scene.ofCity("city-officer");
    assertThrows(StaleData.class, () -> publish(city, round, seen));
    assertEquals("APPROVED", state("claim", seen.get(1)));
    publish(city, round, seen.subList(1, 2));
    assertEquals("PUBLISHED", state("claim", seen.get(1)));
  }

  @Test
  void whoever_looked_at_nothing_publishes_nothing() {
    var id = approved();
    assertThrows(StaleData.class, () -> publish(Scene.ofCity("city-officer"), round, List.of()));
    assertEquals("APPROVED", state("claim", id));
  }
}
