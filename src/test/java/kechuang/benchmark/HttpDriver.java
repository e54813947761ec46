package kechuang.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Partners' machines: each client keeps one connection and submits one draft after the other with its firm's token. It
 * writes bytes to a socket, so that on a small machine the client takes little away from the server it measures.
 */
final class HttpDriver {

  private final int port;
  private final AtomicInteger next;
  private final int end;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();
  private final AtomicReference<String> reason = new AtomicReference<>("");

  private HttpDriver(int port, Drafts.Slice slice) {
    this.port = port;
    this.next = new AtomicInteger(slice.first());
    this.end = slice.first() + slice.count();
  }

  /**
   * @param seconds from the first request to the last answer
   * @param again how often a firm was asked to come back (503) and came at once
   */
  record Result(double seconds, int again, int failures, String reason) {
  }

  static Result run(int port, Drafts.Slice slice, int clients) throws InterruptedException {
    var driver = new HttpDriver(port, slice);
    var ready = new CountDownLatch(clients);
    var go = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < clients; i++) {
      var thread = new Thread(() -> driver.work(ready, go), "client-" + i);
      thread.start();
      threads.add(thread);
    }
    ready.await();
    var begin = System.nanoTime();
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
    return new Result((System.nanoTime() - begin) / 1e9, driver.again.get(), driver.failures.get(), driver.reason.get());
  }

  private void work(CountDownLatch ready, CountDownLatch go) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      ready.countDown();
      go.await();
      for (int n = next.getAndIncrement(); n < end; n = next.getAndIncrement()) {
        var answer = answer(socket, in, n);
        while (answer.startsWith("HTTP/1.1 503")) {
          again.incrementAndGet();
          answer = answer(socket, in, n);
        }
        check(answer);
      }
    } catch (IOException e) {
      fail(e.toString());
      ready.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String answer(Socket socket, InputStream in, int n) throws IOException {
    socket.getOutputStream().write(request(n));
    return answer(in);
  }

  private static byte[] request(int n) {
    var body = "{\"version\":1}";
    return ("POST /api/v1/applications/" + Drafts.application(n) + "/submission HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        + "Authorization: Bearer " + Drafts.token(n) + "\r\nIdempotency-Key: benchmark-" + n + "\r\n"
        + "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
        + body).getBytes(StandardCharsets.US_ASCII);
  }

  private void check(String answer) {
    if (!answer.startsWith("HTTP/1.1 200") || !answer.contains("\"AWARDED\"")) {
      fail(answer);
    }
  }

  private void fail(String why) {
    failures.incrementAndGet();
    reason.compareAndSet("", why);
  }

  /** One answer, head and body, whether its length is given or it comes in chunks. */
  private static String answer(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) read(in));
    }
    var lower = head.toString().toLowerCase(Locale.ROOT);
    int at = lower.indexOf("\r\ncontent-length:");
    if (at >= 0) {
      int length = Integer.parseInt(lower.substring(at + 17, lower.indexOf("\r\n", at + 17)).strip());
      return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
    return lower.contains("transfer-encoding: chunked") ? head + chunks(in) : head.toString();
  }

  private static String chunks(InputStream in) throws IOException {
    var body = new StringBuilder();
    while (true) {
      int length = Integer.parseInt(line(in).strip(), 16);
      body.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
      line(in);
      if (length == 0) {
        return body.toString();
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    while (line.indexOf("\n") < 0) {
      line.append((char) read(in));
    }
    return line.toString();
  }

  private static int read(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new IOException("the server closed the connection");
    }
    return next;
  }
}
