package kechuang.testing;

import jakarta.enterprise.concurrent.ContextService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import kechuang.fault.RuleViolation;

/**
 * Acts that start at the same moment, each in a thread of its own inside the server, in the context of the
 * application; each act brings its own caller.
 */
public final class Race {

  private final List<Object> answers = new ArrayList<>();
  private final List<Throwable> refusals = new ArrayList<>();

  private Race() {
  }

  /** Runs the acts at once and waits for all of them. */
  public static <T> Race of(List<Callable<T>> acts) {
    var race = new Race();
    var context = context();
    ExecutorService pool = Executors.newFixedThreadPool(acts.size());
    try {
      var start = new CyclicBarrier(acts.size());
      var running = new ArrayList<Future<T>>();
      for (var act : acts) {
        running.add(pool.submit(context.contextualCallable(() -> {
          start.await(30, TimeUnit.SECONDS);
          return act.call();
        })));
      }
      for (var one : running) {
        race.collect(one);
      }
      return race;
    } finally {
      pool.shutdownNow();
    }
  }

  /** All the causes in one line: the server does not pass them on to the test. */
  private static String chain(Throwable refused) {
    var text = new StringBuilder();
    for (var cause = refused; cause != null; cause = cause.getCause()) {
      text.append(" <- ").append(cause);
    }
    return text.toString();
  }

  /** Asks again whenever the portal says that it is busy, as people do. */
  public static <T> Callable<T> patiently(Callable<T> act) {
    return () -> {
      for (int turn = 1; ; turn++) {
        try {
          return act.call();
        } catch (RuleViolation refused) {
          if (turn == 50 || !refused.key().equals("common.busy")) {
            throw refused;
          }
        }
      }
    };
  }

  private static ContextService context() {
    try {
      return InitialContext.doLookup("java:comp/DefaultContextService");
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> void collect(Future<T> one) {
    try {
      answers.add(one.get(120, TimeUnit.SECONDS));
    } catch (ExecutionException refused) {
      refusals.add(refused.getCause());
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** How many got an answer. */
  public int won() {
    return answers.size();
  }

  public List<Object> answers() {
    return List.copyOf(answers);
  }

  /** The refusals of this kind; any other failure is a broken test. */
  public <R extends Throwable> List<R> refusals(Class<R> kind) {
    refusals.stream().filter(refused -> !kind.isInstance(refused)).findFirst().ifPresent(other -> {
      throw new AssertionError("unexpected refusal: " + chain(other), other);
    });
    return refusals.stream().map(kind::cast).toList();
  }
}
