package kechuang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Bodies that are too large end in a sentence, never in a raw error and never in the server's memory. */
@ArquillianTest
@RunAsClient
class BodyLimitIT {

  private static final int MIB = 1024 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String UPLOAD = "multipart/form-data; boundary=x";

  @Test
  void a_form_of_three_megabytes_gets_a_page_with_a_sentence() throws Exception {
    var answer = post("open/home.xhtml", FORM, bytes(3 * MIB));
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("提交的内容太大"), answer.body());
  }

  @Test
  void a_form_of_ordinary_size_is_taken() throws Exception {
    assertEquals(200, post("open/home.xhtml", FORM, bytes(MIB / 2)).statusCode());
  }

  @Test
  void an_upload_may_be_larger_than_a_form_but_not_endless() throws Exception {
    assertEquals(413, post("api/v1/attachments", UPLOAD, bytes(22 * MIB)).statusCode());
    assertEquals(401, post("api/v1/attachments", UPLOAD, bytes(3 * MIB)).statusCode());
  }

  @Test
  void where_no_files_come_in_an_upload_is_a_form_that_is_too_large() throws Exception {
    assertEquals(413, post("open/login.xhtml", UPLOAD, bytes(3 * MIB)).statusCode());
  }

  @Test
  void a_partner_gets_a_problem_with_its_code() throws Exception {
    var answer = post("api/v1/applications", "application/json", bytes(3 * MIB));
    assertEquals(413, answer.statusCode());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    assertTrue(answer.body().contains("\"code\":\"body.too-large\""), answer.body());
  }

  @Test
  void a_body_of_unknown_length_is_refused() throws Exception {
    var chunks = BodyPublishers.ofByteArrays(Stream.of(new byte[1000], new byte[1000]).toList());
    var answer = post("api/v1/applications", "application/json", chunks);
    assertEquals(411, answer.statusCode());
    assertTrue(answer.body().contains("\"code\":\"body.length-required\""), answer.body());
  }

  @Test
  void an_address_with_a_character_no_text_can_hold_names_nothing() throws Exception {
    for (var address : List.of("open/notice.xhtml?number=%00", "open/providers.xhtml?service=%00")) {
      assertEquals(404, send(HttpRequest.newBuilder(at(address))).statusCode(), address);
    }
    var api = send(HttpRequest.newBuilder(at("api/v1/providers?q=%00")));
    assertEquals(400, api.statusCode());
    assertTrue(api.body().contains("\"code\":\"text.control-characters\""), api.body());
    assertEquals(200, post("open/home.xhtml", FORM, BodyPublishers.ofString("any=%00")).statusCode());
  }

  @Test
  void every_answer_tells_the_browser_what_it_may_not_do() throws Exception {
    var page = send(HttpRequest.newBuilder(at("open/home.xhtml")));
    assertEquals("nosniff", header(page, "X-Content-Type-Options"));
    assertEquals("DENY", header(page, "X-Frame-Options"));
    assertEquals("same-origin", header(page, "Referrer-Policy"));
    assertEquals("no-store", header(page, "Cache-Control"));
    assertTrue(header(page, "Content-Security-Policy").contains("frame-ancestors 'none'"));
    assertTrue(header(page, "Set-Cookie").matches("(?i).*JSESSIONID=[^|]*; HttpOnly; SameSite=Lax.*"),
        header(page, "Set-Cookie"));
  }

  @Test
  void trace_is_refused() throws Exception {
    var answer = send(HttpRequest.newBuilder(at("open/home.xhtml")).method("TRACE", BodyPublishers.noBody()));
    assertTrue(answer.statusCode() == 403 || answer.statusCode() == 405, "status " + answer.statusCode());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(" | ", answer.headers().allValues(name));
  }

  private static BodyPublisher bytes(int size) {
    return BodyPublishers.ofByteArray("a".repeat(size).getBytes(StandardCharsets.US_ASCII));
  }

  private static HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).header("Content-Type", type).POST(body));
  }

  private static URI at(String path) {
    return URI.create(System.getProperty("kechuang.it.url") + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
        .send(request.build(), BodyHandlers.ofString());
  }
}
