package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import kechuang.fault.Conflict;
import kechuang.testing.AnAccount;
import kechuang.testing.As;
import kechuang.testing.InTransaction;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Every node wakes up; one does the work. */
@ArquillianTest
class JobsIT {

  private static final Duration LEASE = Duration.ofMinutes(5);

  @EJB
  private Jobs jobs;
  @EJB
  private AsSystem asSystem;
  @EJB
  private InTransaction inTransaction;
  @Resource
  private ManagedExecutorService executor;

  private final String name = "job-" + UUID.randomUUID();

  @Test
  void of_two_that_wake_up_at_once_one_does_the_work() throws Exception {
    var started = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var first = CompletableFuture.supplyAsync(() -> asSystem.call(() -> jobs.runExclusively(name, LEASE, run -> {
      started.countDown();
      await(release);
      return "done";
    })), executor);
    started.await();
    var second = asSystem.call(() -> jobs.runExclusively(name, LEASE, run -> "done twice"));
    release.countDown();
    assertEquals(Optional.empty(), second);
    assertEquals(Optional.of("done"), first.join());
  }

  @Test
  void the_next_run_begins_when_the_last_has_ended() {
    var one = As.system().call(() -> jobs.runExclusively(name, LEASE, run -> String.valueOf(run.token())));
    var two = As.system().call(() -> jobs.runExclusively(name, LEASE, run -> String.valueOf(run.token())));
    assertTrue(Long.parseLong(two.orElseThrow()) > Long.parseLong(one.orElseThrow()));
  }

  @Test
  void a_run_that_lost_its_lease_writes_nothing_more() {
    var refused = new AtomicReference<Conflict>();
    As.system().run(() -> jobs.runExclusively(name, Duration.ZERO, late -> {
      jobs.runExclusively(name, LEASE, run -> "took over");
      refused.set(assertThrows(Conflict.class, () -> confirm(late)));
      return "late";
    }));
    assertEquals("platform.job.lost", refused.get().key());
  }

  @Test
  void a_run_that_holds_its_lease_may_write() {
    As.system().run(() -> jobs.runExclusively(name, LEASE, run -> {
      confirm(run);
      return "";
    }));
  }

  @Test
  void a_failed_run_gives_the_job_back() {
    assertThrows(RuntimeException.class, () -> As.system().run(() -> jobs.runExclusively(name, LEASE, run -> {
      throw new IllegalStateException("no");
    })));
    assertEquals(Optional.of("now"), As.system().call(() -> jobs.runExclusively(name, LEASE, run -> "now")));
  }

  @Test
  void people_run_no_jobs() {
    assertThrows(EJBAccessException.class, () -> AnAccount.ADMINISTRATOR
        .run(() -> jobs.runExclusively(name, LEASE, run -> "")));
  }

  private void confirm(JobRun run) {
    inTransaction.run(() -> jobs.confirm(run));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
