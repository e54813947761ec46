package kechuang.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Fifty people, logged in beforehand, who open a page, look at it for a second and open the next: the firm's, the
 * county's, the payer's and the auditor's main pages. Timed is the whole answer of the server, status 200 and to the end.
 */
final class PageLatency {

  private static final Duration THINK = Duration.ofSeconds(1);
  private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("kechuang.benchmark.page-warm-up", 90));
  private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("kechuang.benchmark.pages", 60));

  private final Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean measuring;
  private volatile boolean over;

  private PageLatency() {
  }

  /** A page by its name and its address below the root. */
  record Page(String name, String path) {
  }

  /** A person who opens pages in turn. */
  record Reader(String login, List<Page> pages) {
  }

  static void run(PrintStream out, URI address, String password, List<Reader> readers) throws Exception {
    var latency = new PageLatency();
    out.println("Logging " + readers.size() + " people in");
    var threads = new ArrayList<Thread>();
    for (var reader : readers) {
      var visitor = Visitor.logIn(address, reader.login(), password);
      threads.add(new Thread(() -> latency.read(visitor, reader.pages()), reader.login()));
    }
    threads.forEach(Thread::start);
    TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
    latency.measuring = true;
    TimeUnit.MILLISECONDS.sleep(MEASURED.toMillis());
    latency.over = true;
    for (var thread : threads) {
      thread.join();
    }
    Report.pages(out, latency.times, List.copyOf(latency.failures), readers.size());
  }

  private void read(Visitor visitor, List<Page> pages) {
    int next = ThreadLocalRandom.current().nextInt(pages.size());
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(THINK.toMillis()));
      while (!over) {
        open(visitor, pages.get(next++ % pages.size()));
        TimeUnit.MILLISECONDS.sleep(THINK.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open(Visitor visitor, Page page) throws InterruptedException {
    var counts = measuring;
    var begin = System.nanoTime();
    try {
      var complaint = visitor.open(page.path());
      if (counts) {
        times.computeIfAbsent(page.name(), any -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - begin) / 1e6);
      }
      if (complaint != null) {
        failures.add(page.path() + " " + complaint);
      }
    } catch (IOException e) {
      failures.add(page.path() + " " + e);
    }
  }
}
