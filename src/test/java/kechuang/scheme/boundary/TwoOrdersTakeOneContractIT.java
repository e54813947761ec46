package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import kechuang.fault.Conflict;
import kechuang.platform.boundary.Actor;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.DuplicateKind;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class TwoOrdersTakeOneContractIT {

  private static final LocalDate DAY = LocalDate.of(2017, 3, 20);

  @Inject
  private DuplicateKeys keys;
  @Inject
  private Actor actor;
  @Resource
  private UserTransaction transaction;

  private static String newKey() {
    return "K" + System.nanoTime();
  }

  private void inTransaction(Runnable work) throws Exception {
    transaction.begin();
    try {
      actor.as(Actor.DEMONSTRATION, work);
      transaction.commit();
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }

  private void take(String key, long order) throws Exception {
    inTransaction(() -> keys.take(DuplicateKind.CONTRACT, key, key, "contractNumber", DuplicateHolder.ORDER, order, DAY));
  }

  @Test
  void of_two_at_the_same_moment_one_succeeds_and_the_other_is_told_since_when() throws Exception {
    var key = newKey();
    var together = new CountDownLatch(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<String> one = () -> {
        together.countDown();
        together.await();
        try {
          take(key, Thread.currentThread().getId());
          return "taken";
        } catch (Conflict refused) {
          return refused.key() + " " + refused.arguments()[0];
        }
      };
      var answers = List.of(threads.submit(one), threads.submit(one));
      assertEquals(List.of("scheme.duplicate.CONTRACT 2017-03-20", "taken"),
          List.of(answers.get(0).get(), answers.get(1).get()).stream().sorted().toList());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void the_same_holder_may_take_it_again() throws Exception {
    var key = newKey();
    take(key, 1);
    take(key, 1);
    assertThrows(Conflict.class, () -> take(key, 2));
  }

  @Test
  void what_falls_away_frees_its_keys_and_nobody_elses() throws Exception {
    var mine = newKey();
    var theirs = newKey();
    long me = System.nanoTime();
    take(mine, me);
    take(theirs, me + 1);
    inTransaction(() -> keys.free(DuplicateHolder.ORDER, me));
    take(mine, me + 2);
    assertThrows(Conflict.class, () -> take(theirs, me + 2));
  }

  @Test
  void what_is_rolled_back_was_never_taken() throws Exception {
    var key = newKey();
    assertThrows(IllegalStateException.class, () -> inTransaction(() -> {
      keys.take(DuplicateKind.INVOICE, key, key, "invoices", DuplicateHolder.CLAIM, 1, DAY);
      throw new IllegalStateException("something else went wrong");
    }));
    assertEquals(Optional.empty(), keys.usedByOthers(DuplicateKind.INVOICE, key, DuplicateHolder.CLAIM, 0));
  }

  @Test
  void contracts_and_invoices_do_not_get_in_each_others_way() throws Exception {
    var key = newKey();
    take(key, 1);
    inTransaction(() -> keys.take(DuplicateKind.INVOICE, key, key, "invoices", DuplicateHolder.CLAIM, 2, DAY));
    assertEquals(Optional.of(DAY), keys.usedByOthers(DuplicateKind.INVOICE, key, DuplicateHolder.CLAIM, 0));
  }
}
