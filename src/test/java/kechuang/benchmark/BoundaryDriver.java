package kechuang.benchmark;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kechuang.application.boundary.Submissions;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.TryLater;
import kechuang.testing.As;

/**
 * Runs inside the server, in the benchmark's archive only: submits drafts through the EJB boundary, each as its own
 * firm's account, from as many threads as asked. Answers the time in nanoseconds, how often a firm was
 * asked to come back, and how many drafts were not awarded in the end.
 */
@WebServlet("/benchmark-boundary")
public class BoundaryDriver extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB
  private transient Submissions submissions;
  @Resource
  private transient ManagedThreadFactory factory;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int first = Integer.parseInt(request.getParameter("first"));
    int count = Integer.parseInt(request.getParameter("count"));
    int threads = Integer.parseInt(request.getParameter("threads"));
    var run = new Run(first, first + count, threads);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(run.time() + " " + run.again + " " + run.failures + " " + run.reason);
  }

  private final class Run {

    private final AtomicInteger next;
    private final int end;
    private final int threads;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicReference<String> reason = new AtomicReference<>("");

    private Run(int first, int end, int threads) {
      this.next = new AtomicInteger(first);
      this.end = end;
      this.threads = threads;
    }

    private long time() {
      var ready = new CountDownLatch(threads);
      var go = new CountDownLatch(1);
      var done = new CountDownLatch(threads);
      for (int i = 0; i < threads; i++) {
        factory.newThread(() -> work(ready, go, done)).start();
      }
      await(ready);
      var begin = System.nanoTime();
      go.countDown();
      await(done);
      return System.nanoTime() - begin;
    }

    private void work(CountDownLatch ready, CountDownLatch go, CountDownLatch done) {
      ready.countDown();
      await(go);
      try {
        for (int n = next.getAndIncrement(); n < end; n = next.getAndIncrement()) {
          submit(n);
        }
      } finally {
        done.countDown();
      }
    }

    /** Whoever is asked to come back comes back at once; the time counts. */
    private void submit(int n) {
      try {
        while (!submitted(n)) {
          again.incrementAndGet();
        }
      } catch (RuntimeException e) {
        fail(e.toString());
      }
    }

    private boolean submitted(int n) {
      try {
        var state = As.account(Drafts.account(n), "applicant").call(() -> submissions.submit(Drafts.application(n), 1));
        if (state != ApplicationState.AWARDED) {
          fail(state.name());
        }
        return true;
      } catch (TryLater busy) {
        return false;
      }
    }

    private void fail(String why) {
      failures.incrementAndGet();
      reason.compareAndSet("", why);
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
