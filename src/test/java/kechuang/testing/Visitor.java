package kechuang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Someone with a web client of their own: keeps cookies, follows no redirect by itself. For tests inside the server,
 * which knock at its own door.
 */
public final class Visitor {

  private static final Pattern VIEW_STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  // Asked for when it is needed: tests are made outside the server too, where nobody knows.
  private final Supplier<String> portal;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Visitor() {
    this(() -> ConfigProvider.getConfig().getValue("kechuang.public-url", String.class));
  }

  private Visitor(Supplier<String> portal) {
    this.portal = portal;
  }

  /** A visitor of a portal that runs elsewhere. */
  public static Visitor of(URI portal) {
    var address = portal.toString().replaceAll("/$", "");
    return new Visitor(() -> address);
  }

  /** Says this with every request from now on. */
  public Visitor with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Visitor withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public Visitor withPassword(String login, String password) {
    return with("Authorization", "Basic " + Base64.getEncoder()
        .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)));
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, null, null);
  }

  public HttpResponse<String> delete(String path) {
    return send("DELETE", path, null, null);
  }

  /** A body in JSON. */
  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  public HttpResponse<String> send(String method, String path, String type, String body) {
    var request = HttpRequest.newBuilder(URI.create(portal.get() + path))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    headers.forEach(request::setHeader);
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens a page and sends its form named {@code form} with these fields, pressing the button. */
  public HttpResponse<String> submit(String page, String button, Map<String, String> fields) {
    return submit(page, button, fields, Map.of());
  }

  /** The same with parameters that are no fields of the form. */
  public HttpResponse<String> submit(String page, String button, Map<String, String> fields, Map<String, String> others) {
    var shown = get(page).body();
    var form = new LinkedHashMap<>(Map.of("form", "form", "form:" + button, "form:" + button,
        "jakarta.faces.ViewState", found(VIEW_STATE, shown, page), "primefaces.nonce", found(NONCE, shown, page)));
    fields.forEach((name, value) -> form.put("form:" + name, value));
    form.putAll(others);
    var body = new StringBuilder();
    form.forEach((name, value) -> body.append(body.length() == 0 ? "" : "&").append(encoded(name)).append('=')
        .append(encoded(value)));
    return send("POST", page, "application/x-www-form-urlencoded", body.toString());
  }

  private static String found(Pattern what, String text, String page) {
    var match = what.matcher(text);
    if (!match.find()) {
      throw new IllegalStateException("no form on " + page);
    }
    return match.group(1);
  }

  /** Logs in on the page and stays logged in. */
  public HttpResponse<String> logIn(String login, String password) {
    return submit("/open/login.xhtml", "enter", Map.of("login", login, "password", password));
  }

  /** The session's id; empty if there is none. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(cookie -> cookie.getValue()).findFirst().orElse("");
  }

  /** Where an answer sends the visitor, as a path of the portal; empty if nowhere. */
  public static String whereTo(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").map(URI::create)
        .map(uri -> (uri.getHost() == null || uri.getHost().equals("127.0.0.1") ? "" : uri.getHost())
            + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
