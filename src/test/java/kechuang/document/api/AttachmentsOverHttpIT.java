package kechuang.document.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kechuang.testing.BadFiles;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Upload;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AttachmentsOverHttpIT {

  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  @Test
  void a_file_goes_in_and_comes_back() {
    var partner = Partner.of(Scene.firm());
    var kept = Upload.contract(partner, "服务合同.pdf", PDF).expect(201);
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
    var id = Upload.contract(Partner.of(Scene.firm()), "a.pdf", PDF).expect(201).number("id");
    var other = Partner.of(Scene.firm());
    other.get("/attachments/" + id).expect(404);
    other.get("/attachments/" + id + "/content").expect(404);
    Partner.nobody().get("/attachments/" + id).expect(401);
    Upload.contract(Partner.nobody(), "a.pdf", PDF).expect(401);
    Upload.contract(Partner.of(Scene.outside("auditor")), "a.pdf", PDF).expect(403);
  }

  @Test
  void what_is_not_taken_is_refused_with_its_code() {
    var partner = Partner.of(Scene.firm());
    assertEquals("document.file.kind", Upload.contract(partner, "a.exe", PDF).expect(422).text("code"));
    assertEquals("document.file.not-what-it-says",
        Upload.contract(partner, "a.pdf", "<html>".getBytes(StandardCharsets.US_ASCII)).expect(422).text("code"));
    assertEquals("document.file.too-large", Upload.contract(partner, "a.pdf", Arrays.copyOf(PDF, 20 * 1024 * 1024 + 1)).expect(422).text("code"));
    Upload.contract(partner, "a.pdf", Arrays.copyOf(PDF, 23 * 1024 * 1024)).expect(413);
    assertEquals("document.file.empty", Upload.contract(partner, "a.pdf", new byte[0]).expect(422).text("code"));
    Upload.send(partner, null, Upload.form(Upload.word("category", "CONTRACT"))).expect(422);
    Upload.send(partner, null, Upload.form(Upload.file("a.pdf", PDF))).expect(422);
  }

  @Test
  void a_category_that_claims_do_not_know_is_refused_and_the_answer_names_those_they_do() {
    var partner = Partner.of(Scene.firm());
    var file = Upload.file("a.pdf", PDF);
    var refused = Upload.send(partner, null, Upload.form(Upload.word("category", "X"), file))
        .refused(422, "common.problems");
    assertEquals(List.of("category document.category.unknown"), refused.errors());
    assertTrue(refused.body().contains("CONTRACT, TECH_CONTRACT, INVOICE, PAYMENT_PROOF, RESULT_REPORT"), refused.body());
    var elsewhere = Upload.send(partner, null, Upload.form(Upload.word("ownerKind", "no-case"),
        Upload.word("category", "CONTRACT"), file)).refused(422, "common.problems");
    assertEquals(List.of("ownerKind document.owner-kind.unknown"), elsewhere.errors());
    Upload.send(partner, null, Upload.form(Upload.word("category", "TECH_CONTRACT"), file)).expect(201);
  }

  @Test
  void each_file_that_means_harm_is_refused_with_its_code_in_both_languages() {
    var firm = Scene.firm();
    var partner = Partner.of(firm);
    for (var file : BadFiles.all()) {
      var english = Upload.contract(partner, file.name(), file.bytes()).refused(422, file.code());
      var chinese = Upload.contract(partner.reading("zh-CN"), file.name(), file.bytes()).refused(422, file.code());
      assertNotEquals(chinese.text("detail"), english.text("detail"), file.toString());
    }
    assertEquals(0, kept(firm));
  }

  @Test
  void a_file_that_is_two_things_goes_out_as_the_one_it_came_in_as_and_never_opens_here() {
    var partner = Partner.of(Scene.firm());
    var id = Upload.contract(partner, "合同.pdf", BadFiles.polyglot()).expect(201).number("id");
    var bytes = partner.get("/attachments/" + id + "/content").expect(200);
    assertEquals("application/pdf", bytes.header("Content-Type"));
    assertEquals("nosniff", bytes.header("X-Content-Type-Options"));
    assertTrue(bytes.header("Content-Disposition").startsWith("attachment;"), bytes.header("Content-Disposition"));
    assertTrue(bytes.header("Content-Security-Policy").contains("sandbox"), bytes.header("Content-Security-Policy"));
  }

  @Test
  void a_name_that_means_harm_loses_what_harms() {
    var partner = Partner.of(Scene.firm());
    for (var name : List.of("../../../etc/passwd.pdf", "C:\\\\Windows\\\\passwd.pdf", "pass<script>wd.pdf", "passwd;.pdf")) {
      var kept = Upload.contract(partner, name, PDF).expect(201).text("fileName");
      assertTrue(kept.matches("passw?(script)?w?d\\.pdf"), name + " -> " + kept);
    }
    assertEquals(120, Upload.contract(partner, "长".repeat(1_000) + ".pdf", PDF).expect(201).text("fileName").length());
  }

  @Test
  void a_form_that_is_broken_is_refused_and_never_fails() {
    var partner = Partner.of(Scene.firm());
    var type = "multipart/form-data; boundary=b";
    var file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\r\n";
    var category = "--b\r\nContent-Disposition: form-data; name=\"category\"\r\n\r\nCONTRACT\r\n";
    var end = "--b--\r\n";
    var broken = new LinkedHashMap<String, String>();
    broken.put("nothing", "");
    broken.put("no parts", end);
    broken.put("not a form", "{}");
    broken.put("another boundary", (file + category + end).replace("--b", "--c"));
    broken.put("cut in the file", file.substring(0, file.length() - 6));
    broken.put("cut before the end", file + category);
    broken.put("cut in a header", "--b\r\nContent-Disposition: form-da");
    broken.put("a part without headers", "--b\r\n\r\nx\r\n" + file + end);
    broken.put("a part without a name", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n" + file + end);
    broken.put("a header that is none", "--b\r\nnonsense\r\n\r\nx\r\n" + file + end);
    broken.put("a disposition that is none", "--b\r\nContent-Disposition: ;;;=\r\n\r\nx\r\n" + file + end);
    broken.put("a type that is none", category + file.replace("\r\n\r\n", "\r\nContent-Type: ///\r\n\r\n") + end);
    broken.put("a header without end", "--b\r\nX: " + "x".repeat(200_000) + "\r\n\r\nx\r\n" + file + end);
    broken.put("a file without a name", category + file.replace("; filename=\"a.pdf\"", "") + end);
    broken.put("an empty name", category + file.replace("a.pdf", "") + end);
    broken.put("a category of a mebibyte", category.replace("CONTRACT", "C".repeat(1 << 20)) + file + end);
    broken.put("a category in bytes", category.replace("CONTRACT", "\u00ff\u00fe") + file + end);
    broken.put("parts without end", category.replace("category", "x").repeat(20_000) + end);
    broken.forEach((what, body) -> {
      var answer = Upload.raw(partner, type, null, body.getBytes(StandardCharsets.ISO_8859_1));
      assertTrue(answer.status() >= 400 && answer.status() < 500 && !answer.text("code").isEmpty(),
          what + " -> " + answer.status() + " " + answer.body());
    });
    Upload.raw(partner, "multipart/form-data", null, (file + category + end).getBytes(StandardCharsets.US_ASCII)).expect(400);
  }

  @Test
  void a_body_that_is_no_form_is_refused() {
    Partner.of(Scene.firm()).post("/attachments", "{}").expect(415);
  }

  @Test
  void one_key_keeps_a_file_once() {
    var firm = Scene.firm();
    var partner = Partner.of(firm);
    var key = UUID.randomUUID().toString();
    var first = Upload.contract(partner, "a.pdf", PDF, key).expect(201);
    assertEquals(first.body(), Upload.contract(partner, "a.pdf", PDF, key).expect(201).body());
    Upload.contract(partner, "b.pdf", PDF, key).refused(409, "idempotency.mismatch");
    Upload.contract(partner, "a.pdf", Arrays.copyOf(PDF, 100), key).refused(409, "idempotency.mismatch");
    assertEquals(1, kept(firm));
    Upload.contract(partner, "a.pdf", PDF).expect(201);
    assertEquals(2, kept(firm));
  }

  @Test
  void a_refused_file_leaves_its_key_free() {
    var partner = Partner.of(Scene.firm());
    var key = UUID.randomUUID().toString();
    Upload.contract(partner, "a.exe", PDF, key).refused(422, "document.file.kind");
    Upload.contract(partner, "a.pdf", PDF, key).expect(201);
    Upload.contract(partner, "a.pdf", PDF, "with blank").refused(422, "idempotency.malformed");
  }

  private static long kept(Organisation firm) {
    return Owner.number("select count(*) from attachment a join attachment_content c on c.attachment_id = a.id"
        + " where a.organisation_id = ?", firm.id());
  }
}
