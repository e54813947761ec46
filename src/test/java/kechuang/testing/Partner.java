package kechuang.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import kechuang.identity.boundary.Tokens;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import org.eclipse.microprofile.config.ConfigProvider;

/** A partner's program at the HTTP interface, with the token of somebody. For tests inside the server. */
public final class Partner {

  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String BASE = "/api/v1";

  private final String token;
  private final String language;

  private Partner(String token, String language) {
    this.token = token;
    this.language = language;
  }

  public static Partner nobody() {
    return new Partner(null, "en");
  }

  public static Partner withToken(String token) {
    return new Partner(token, "en");
  }

  public static Partner of(Person person) {
    return withToken(person.as().call(() -> Steps.the(Tokens.class).issue("test", Tokens.USUAL).token()));
  }

  public static Partner of(Organisation organisation) {
    return of(organisation.person());
  }

  public Partner reading(String acceptLanguage) {
    return new Partner(token, acceptLanguage);
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** With a key of its own. */
  public Answer post(String path, Object json) {
    return post(path, json, UUID.randomUUID().toString());
  }

  /** With this key, or without one if it is null. */
  public Answer post(String path, Object json, String key) {
    var request = request(path).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(String.valueOf(json)));
    return send(key == null ? request : request.header("Idempotency-Key", key));
  }

  /** Any request below the base path. */
  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(address(BASE + path)).header("Accept-Language", language);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Any address of the portal. */
  public static URI address(String path) {
    return URI.create(ConfigProvider.getConfig().getValue("kechuang.public-url", String.class) + path);
  }

  public static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public JsonObject json() {
      try (var reader = Json.createReader(new StringReader(body()))) {
        return reader.readObject();
      }
    }

    /** The value of a member as text; empty if there is none. */
    public String text(String name) {
      var value = json().get(name);
      return value == null ? "" : value instanceof JsonString string ? string.getString() : value.toString();
    }

    public long number(String name) {
      return json().getJsonNumber(name).longValueExact();
    }

    /** The fields that a problem names with their codes: {@code contractDate date.no-such-day}. */
    public List<String> errors() {
      return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
          .map(error -> error.getString("field") + " " + error.getString("code")).toList();
    }

    /** Fails with what came back unless it has this status. */
    public Answer expect(int status) {
      if (status() != status) {
        throw new AssertionError("expected " + status + ", got " + status() + ": " + body());
      }
      return this;
    }

    /** Fails unless it is a problem with this status and code. */
    public Answer refused(int status, String code) {
      expect(status);
      if (!header("Content-Type").startsWith("application/problem+json") || !text("code").equals(code)) {
        throw new AssertionError("expected the problem " + code + ", got " + header("Content-Type") + " " + body());
      }
      return this;
    }
  }
}
