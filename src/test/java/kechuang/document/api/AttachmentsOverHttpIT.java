package kechuang.document.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
