package kechuang.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: a session of his or her own, begun on the login page. */
final class Visitor {

  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern FIELD = Pattern.compile("<(?:input|button) [^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
  private static final Pattern SESSION = Pattern.compile("(\\w*JSESSIONID)=([^;]+)");

  private final URI address;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private Visitor(URI address) {
    this.address = address;
  }

  static Visitor logIn(URI address, String login, String password) throws IOException, InterruptedException {
    var visitor = new Visitor(address);
    var fields = visitor.form("open/login.xhtml", "form");
    fields.replaceAll((name, value) -> name.contains("password") ? password : name.contains("login") ? login : value);
    var status = visitor.post("open/login.xhtml", fields);
    if (status != 302) {
      throw new IllegalStateException(login + " could not log in: " + status);
    }
    return visitor;
  }

  /** Presses a button of a page's form that leads to another page. */
  void press(String path, String form, String button) throws IOException, InterruptedException {
    var fields = form(path, form);
    fields.put(button, "");
    var status = post(path, fields);
    if (status != 302) {
      throw new IllegalStateException(path + ": " + button + " answered " + status);
    }
  }

  private Map<String, String> form(String path, String id) throws IOException, InterruptedException {
    var page = send(request(path).GET().build());
    var form = Pattern.compile("<form id=\"" + id + "\".*?</form>", Pattern.DOTALL).matcher(page.body());
    if (!form.find()) {
      throw new IllegalStateException(path + " shows no form " + id + ": " + page.statusCode());
    }
    return fields(form.group());
  }

  private int post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(fields))).build()).statusCode();
  }

  private static Map<String, String> fields(String form) {
    var fields = new LinkedHashMap<String, String>();
    FIELD.matcher(form).results().forEach(field -> {
      var attributes = ATTRIBUTE.matcher(field.group()).results()
          .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (first, second) -> first));
      if (attributes.containsKey("name")) {
        fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
      }
    });
    return fields;
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
  }

  /** What is wrong with the answer, or null. */
  String open(String path) throws IOException, InterruptedException {
    var answer = send(request(path).GET().build());
    if (answer.statusCode() != 200) {
      return String.valueOf(answer.statusCode());
    }
    return answer.body().contains("</html>") ? null : "an unfinished page";
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
          .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    var answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    for (var set : answer.headers().allValues("set-cookie")) {
      var session = SESSION.matcher(set);
      if (session.find()) {
        cookies.put(session.group(1), session.group(2));
      }
    }
    return answer;
  }
}
