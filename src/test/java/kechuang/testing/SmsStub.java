package kechuang.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import kechuang.inbox.entity.SmsGateway;

/**
 * An SMS gateway on this machine: gives out each sending once, by its key, however often it is asked, and answers as the
 * test wants.
 */
public final class SmsStub implements AutoCloseable {

  /** Takes the sending and closes the connection without a word. */
  public static final int NO_ANSWER = 0;

  private final HttpServer server;
  private final Map<String, String> given = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Integer> answers = new ConcurrentLinkedDeque<>();
  private volatile String authorization;

  public SmsStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  public SmsGateway gateway() {
    return new SmsGateway(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send"), Optional.of("secret"),
        Duration.ofSeconds(5));
  }

  /** What the next requests hear; 200 when there is nothing more. */
  public void answers(int... next) {
    for (var status : next) {
      answers.add(status);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    authorization = exchange.getRequestHeaders().getFirst("Authorization");
    asked.merge(key, 1, Integer::sum);
    var status = answers.isEmpty() ? 200 : answers.poll();
    if (status == 200 || status == NO_ANSWER) {
      given.putIfAbsent(key, body);
    }
    if (status != NO_ANSWER) {
      exchange.sendResponseHeaders(status, -1);
    }
    exchange.close();
  }

  /** What was given out, by key. */
  public Map<String, String> given() {
    return Map.copyOf(given);
  }

  /** How often it was asked, by key. */
  public Map<String, Integer> asked() {
    return Map.copyOf(asked);
  }

  public String authorization() {
    return authorization;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
