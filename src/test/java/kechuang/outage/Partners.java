package kechuang.outage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Partners' programs, 32 at once. Each sends one request after the other and notes what was acknowledged; an answer that
 * leaves open what was done makes it ask again. When the portal is at its end they go home, and nobody knows what became
 * of the request in their hands.
 */
final class Partners {

  static final int CLIENTS = 32;

  private final Line line;
  private final Queue<Request> waiting;
  private final CountDownLatch some;
  private final Map<Request, Answer> acknowledged = new ConcurrentHashMap<>();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean patient = true;

  private Partners(Line line, List<Request> requests, int some) {
    this.line = line;
    this.waiting = new ConcurrentLinkedQueue<>(requests);
    this.some = new CountDownLatch(some);
  }

  /** All of them at it; comes back as soon as so many requests were acknowledged. */
  static Partners sending(Line line, List<Request> requests, int some) throws InterruptedException {
    var partners = new Partners(line, requests, some);
    for (int i = 0; i < CLIENTS; i++) {
      var thread = new Thread(partners::work, "partner-" + i);
      partners.threads.add(thread);
      thread.start();
    }
    if (!partners.some.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody is served: " + partners.refused);
    }
    return partners;
  }

  /** Everything is sent and acknowledged, or the test fails. */
  static Map<Request, Answer> done(Line line, List<Request> requests) throws InterruptedException {
    return sending(line, requests, requests.size()).acknowledged();
  }

  private void work() {
    try {
      for (var request = waiting.poll(); request != null; request = waiting.poll()) {
        var answer = line.send(request);
        while (answer.leavesOpen() && patient) {
          answer = line.send(request);
        }
        if (!answer.acknowledges()) {
          refused.add(answer);
          return;
        }
        acknowledged.put(request, answer);
        some.countDown();
      }
    } catch (IOException e) {
      // The portal is gone in the middle of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was acknowledged, once the last one has gone home: from now on nobody asks again. */
  Map<Request, Answer> acknowledged() throws InterruptedException {
    patient = false;
    for (var thread : threads) {
      thread.join();
    }
    return Map.copyOf(acknowledged);
  }

  /** What others heard instead. */
  List<Answer> refused() {
    return List.copyOf(refused);
  }
}
