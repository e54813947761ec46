package kechuang.inbox.entity;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import kechuang.inbox.entity.Sending.Outcome;
import kechuang.json.Json;

/**
 * An SMS gateway that is told over HTTP: {@code POST {"phone": …, "text": …}} with the header {@code Idempotency-Key}, by
 * which it gives out each sending once. 2xx: it took it. 400, 404 and 422: it never will. Everything else is tried again.
 */
public final class SmsGateway implements Carrier {

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final URI address;
  private final Optional<String> token;
  private final Duration patience;
  private final HttpClient client;

  /** @param token sent as a bearer's; empty if the gateway asks for none */
  public SmsGateway(URI address, Optional<String> token, Duration patience) {
    this.address = address;
    this.token = token;
    this.patience = patience;
    this.client = HttpClient.newBuilder().connectTimeout(patience).build();
  }

  @Override
  public Sending carry(Letter letter) {
    try {
      return outcome(client.send(request(letter), BodyHandlers.ofString()));
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      return Sending.of(Outcome.LATER, nobodyThere);
    } catch (IOException cutOff) {
      return Sending.of(Outcome.UNKNOWN, cutOff);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Sending.of(Outcome.UNKNOWN, e);
    }
  }

  private HttpRequest request(Letter letter) {
    var body = Json.createObjectBuilder().add("phone", letter.address()).add("text", letter.body()).build();
    var request = HttpRequest.newBuilder(address).timeout(patience).header("Content-Type", "application/json")
        .header("Idempotency-Key", letter.key()).POST(BodyPublishers.ofString(body.toString()));
    token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
    return request.build();
  }

  private static Sending outcome(HttpResponse<String> answer) {
    var status = answer.statusCode();
    var outcome = status / 100 == 2 ? Outcome.SENT : switch (status) {
      case BAD_REQUEST, NOT_FOUND, UNPROCESSABLE -> Outcome.REFUSED;
      case TOO_MANY, UNAVAILABLE -> Outcome.LATER;
      default -> status / 100 == 4 ? Outcome.LATER : Outcome.UNKNOWN;
    };
    return outcome == Outcome.SENT ? Sending.sent() : new Sending(outcome, "HTTP " + status);
  }
}
