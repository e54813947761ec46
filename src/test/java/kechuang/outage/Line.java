package kechuang.outage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** The line to the portal's HTTP interface. */
final class Line {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI portal;

  Line(URI portal) {
    this.portal = portal;
  }

  /** Sends it once; an exception means that nobody knows what became of it. */
  Answer send(Request request) throws IOException, InterruptedException {
    return send(to(request.path()).header("Authorization", "Bearer " + request.token())
        .header("Content-Type", "application/json").header("Idempotency-Key", request.key())
        .POST(BodyPublishers.ofString(request.body())));
  }

  /** Asks until the answer is plain; fails if it is no. */
  Answer done(Request request) throws IOException, InterruptedException {
    var answer = send(request);
    while (answer.leavesOpen()) {
      answer = send(request);
    }
    return acknowledged(answer, request.path());
  }

  /** A token for somebody with a login. */
  String token(String login, String password) throws IOException, InterruptedException {
    var basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes());
    var answer = send(to("/tokens").header("Authorization", "Basic " + basic).POST(BodyPublishers.noBody()));
    return acknowledged(answer, "/tokens").json().getString("token");
  }

  /** Hands in a document; answers its id. */
  long document(String token, String category) throws IOException, InterruptedException {
    var body = "--part\r\nContent-Disposition: form-data; name=\"category\"\r\n\r\n" + category
        + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + category.toLowerCase()
        + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n" + PDF + "\r\n--part--\r\n";
    var answer = send(to("/attachments").header("Authorization", "Bearer " + token)
        .header("Content-Type", "multipart/form-data; boundary=part").POST(BodyPublishers.ofString(body)));
    return acknowledged(answer, "/attachments").number("id");
  }

  private static Answer acknowledged(Answer answer, String path) {
    if (!answer.acknowledges()) {
      throw new AssertionError(path + " answered " + answer);
    }
    return answer;
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(portal.resolve("/api/v1" + path)).timeout(PATIENCE);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }
}
