package kechuang.document.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kechuang.testing.Partner;
import kechuang.testing.Partner.Answer;
import kechuang.testing.Scene;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AttachmentsOverHttpIT {

  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final String BOUNDARY = "----a-boundary-of-our-own";

  private static Answer upload(Partner partner, String name, byte[] bytes) {
    return send(partner, part("category", null, "CONTRACT".getBytes(StandardCharsets.UTF_8)), part("file", name, bytes));
  }

  private static byte[] part(String field, String fileName, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\""
        + (fileName == null ? "" : "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream")
        + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static Answer send(Partner partner, byte[]... parts) {
    var out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return Partner.send(partner.request("/attachments").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(out.toByteArray())));
  }

  @Test
  void a_file_goes_in_and_comes_back() {
    var partner = Partner.of(Scene.firm());
    var kept = upload(partner, "服务合同.pdf", PDF).expect(201);
    assertEquals("服务合同.pdf", kept.text("fileName"));
    assertEquals("application/pdf", kept.text("mediaType"));
    assertEquals("CLEAN", kept.text("scan"));
    assertEquals(kept.text("sha256"), partner.get("/attachments/" + kept.number("id")).expect(200).text("sha256"));
    var bytes = partner.get("/attachments/" + kept.number("id") + "/content");
    assertEquals(200, bytes.status());
    assertTrue(bytes.header("Content-Disposition").startsWith("attachment; "), bytes.header("Content-Disposition"));
    assertEquals("nosniff", bytes.header("X-Content-Type-Options"));
  }

  @Test
  void another_firm_and_a_visitor_find_nothing() {
    var id = upload(Partner.of(Scene.firm()), "a.pdf", PDF).expect(201).number("id");
    var other = Partner.of(Scene.firm());
    other.get("/attachments/" + id).expect(404);
    other.get("/attachments/" + id + "/content").expect(404);
    Partner.nobody().get("/attachments/" + id).expect(401);
    upload(Partner.nobody(), "a.pdf", PDF).expect(401);
    upload(Partner.of(Scene.outside("auditor")), "a.pdf", PDF).expect(403);
  }

  @Test
  void what_is_not_taken_is_refused_with_its_code() {
    var partner = Partner.of(Scene.firm());
    assertEquals("document.file.kind", upload(partner, "a.exe", PDF).expect(422).text("code"));
    assertEquals("document.file.not-what-it-says",
        upload(partner, "a.pdf", "<html>".getBytes(StandardCharsets.US_ASCII)).expect(422).text("code"));
    assertEquals("document.file.too-large", upload(partner, "a.pdf", Arrays.copyOf(PDF, 20 * 1024 * 1024 + 1)).expect(422).text("code"));
    upload(partner, "a.pdf", Arrays.copyOf(PDF, 23 * 1024 * 1024)).expect(413);
    assertEquals("document.file.empty", upload(partner, "a.pdf", new byte[0]).expect(422).text("code"));
    send(partner, part("category", null, "CONTRACT".getBytes(StandardCharsets.UTF_8))).expect(422);
    send(partner, part("file", "a.pdf", PDF)).expect(422);
  }

  @Test
  void a_category_that_claims_do_not_know_is_refused_and_the_answer_names_those_they_do() {
    var partner = Partner.of(Scene.firm());
    var file = part("file", "a.pdf", PDF);
    var refused = send(partner, part("category", null, "X".getBytes(StandardCharsets.UTF_8)), file)
        .refused(422, "common.problems");
    assertEquals(List.of("category document.category.unknown"), refused.errors());
    assertTrue(refused.body().contains("CONTRACT, TECH_CONTRACT, INVOICE, PAYMENT_PROOF, RESULT_REPORT"), refused.body());
    var elsewhere = send(partner, part("ownerKind", null, "no-case".getBytes(StandardCharsets.UTF_8)),
        part("category", null, "CONTRACT".getBytes(StandardCharsets.UTF_8)), file).refused(422, "common.problems");
    assertEquals(List.of("ownerKind document.owner-kind.unknown"), elsewhere.errors());
    send(partner, part("category", null, "TECH_CONTRACT".getBytes(StandardCharsets.UTF_8)), file).expect(201);
  }

  @Test
  void a_body_that_is_no_form_is_refused() {
    Partner.of(Scene.firm()).post("/attachments", "{}").expect(415);
  }
}
