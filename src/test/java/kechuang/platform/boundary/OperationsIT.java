package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.testing.AnAccount;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** One effect per operation key. */
@ArquillianTest
class OperationsIT {

  @EJB
  private Operations operations;
  @EJB
  private AuditEvents events;
  @Resource
  private ManagedExecutorService executor;
  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  private final String key = UUID.randomUUID().toString();

  @Test
  void the_same_key_fifty_times_at_once_has_one_effect_and_one_answer() {
    var account = AnAccount.applicant();
    var acts = new AtomicInteger();
    var barrier = new CountDownLatch(50);
    var asked = IntStream.range(0, 50).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
      barrier.countDown();
      return account.as().call(() -> {
        barrier.await();
        return operations.once("test", key, "body", () -> {
          events.record("account", account.id(), Map.of("event", "effect"));
          return new Answer(201, "{\"n\":" + acts.incrementAndGet() + "}");
        });
      });
    }, executor)).toList();
    Set<Answer> answers = new HashSet<>();
    asked.forEach(one -> answers.add(one.join()));
    assertEquals(Set.of(new Answer(201, "{\"n\":1}")), answers);
    assertEquals(1, Trail.of("account", account.id()).stream().filter(row -> row.op().equals("EVENT")).count());
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    var account = AnAccount.applicant();
    account.as().run(() -> operations.once("test", key, "one", () -> new Answer(200, "done")));
    var refusal = assertThrows(Conflict.class,
        () -> account.as().run(() -> operations.once("test", key, "other", () -> new Answer(200, "again"))));
    assertEquals("idempotency.mismatch", refusal.key());
  }

  @Test
  void a_refusal_leaves_no_key_and_may_be_tried_again() throws SQLException {
    var account = AnAccount.applicant();
    assertThrows(RuleViolation.class, () -> account.as().run(() -> operations.once("test", key, "body", () -> {
      events.record("account", account.id(), Map.of("event", "effect"));
      throw new RuleViolation("stale");
    })));
    assertEquals(0, rows(account.id()));
    assertEquals(1, Trail.of("account", account.id()).size());
    assertEquals("done", account.as().call(() -> operations.once("test", key, "body", () -> new Answer(200, "done")))
        .body());
    assertEquals(1, rows(account.id()));
  }

  @Test
  void the_key_of_one_account_says_nothing_to_another() {
    var mine = AnAccount.applicant();
    var theirs = AnAccount.applicant();
    mine.as().run(() -> operations.once("test", key, "body", () -> new Answer(200, "mine")));
    assertEquals("theirs", theirs.as().call(() -> operations.once("test", key, "body", () -> new Answer(200, "theirs")))
        .body());
  }

  @Test
  void the_same_key_for_another_kind_of_operation_is_another_operation() {
    var account = AnAccount.applicant();
    account.as().run(() -> operations.once("order", key, "body", () -> new Answer(200, "order")));
    assertEquals("claim", account.as().call(() -> operations.once("claim", key, "body", () -> new Answer(200, "claim")))
        .body());
  }

  @Test
  void a_form_sent_twice_answers_with_the_same_thing() {
    var account = AnAccount.applicant();
    var acts = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      assertEquals("1", account.as().call(() -> operations.oncePerForm("claim.redeem", key, "content",
          () -> String.valueOf(acts.incrementAndGet()))));
    }
  }

  @Test
  void a_key_that_is_no_key_is_refused() {
    var account = AnAccount.applicant();
    for (var bad : new String[] {"", " ", "a b", "键", "x".repeat(65), "a\tb"}) {
      assertEquals("idempotency.malformed", assertThrows(RuleViolation.class,
          () -> account.as().run(() -> operations.once("test", bad, "", () -> new Answer(200, "")))).key());
    }
  }

  private int rows(long account) throws SQLException {
    try (var connection = portal.getConnection();
        var statement = connection.prepareStatement("select count(*) from op where account = ?")) {
      statement.setLong(1, account);
      var row = statement.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }
}
