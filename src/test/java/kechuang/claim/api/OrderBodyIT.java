package kechuang.claim.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kechuang.testing.Bodies;
import kechuang.testing.Codes;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.Partner.Answer;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a body may not hold, at the one that moves money and has every kind of value: an order. Nothing is ever written. */
@ArquillianTest
class OrderBodyIT {

  private static Organisation firm;
  private static Organisation provider;
  private static String voucher;
  private static Partner applicant;

  @BeforeEach
  void a_firm_with_a_voucher() {
    if (firm == null) {
      Scene.today("2017-03-10");
      provider = Scene.provider();
      firm = Scene.firm();
      voucher = Steps.voucher(firm, Scene.round().make(), "100000.00");
      applicant = Partner.of(firm);
    }
    Scene.today("2017-03-20");
  }

  private static String orders() {
    return "/vouchers/" + voucher + "/orders";
  }

  private static Answer sent(String field, String json) {
    return applicant.post(orders(), Bodies.with(Bodies.order(provider, "2017-03-20", "36000.00", "18000.00"), field,
        json));
  }

  /** One after the other: what is sent, and what it is called. */
  private static Map<String, String> each(String... rows) {
    var all = new LinkedHashMap<String, String>();
    for (var row : rows) {
      var cut = row.lastIndexOf(" | ");
      all.put(row.substring(0, cut), row.substring(cut + 3));
    }
    return all;
  }

  /** A refusal tells nothing of the program and leaves nothing behind. */
  private static void left_no_trace(Answer answer) {
    assertFalse(answer.body().matches("(?s).*(Exception|\\bat kechuang|java\\.|org\\.|SQLSTATE|select ).*"), answer.body());
    assertEquals(0, Owner.number("select count(*) from service_order where organisation_id = ?", firm.id()));
    assertEquals("100000.00", Steps.available(voucher));
  }

  @Test
  void an_amount_is_a_text_with_two_decimals() {
    each("36000 | money.not-text", "36000.00 | money.not-text", "1e30 | money.not-text", "true | money.not-text",
      "[\"1.00\"] | money.not-text", "{\"yuan\":1} | money.not-text",
      "\"36000\" | money.two-decimals", "\"36,000.00\" | money.two-decimals", "\"36000.5\" | money.two-decimals",
      "\"36000.001\" | money.too-fine", "\"-36000.00\" | money.negative", "\"1e30\" | money.malformed",
      "\"1000000000000000000000000000000.00\" | money.too-large", "\"NaN\" | money.malformed",
      "\"Infinity\" | money.malformed", "\"３６０００.００\" | money.full-width", "\"36000．00\" | money.full-width",
      "\"\" | money.malformed", "\" 36000.00\" | money.two-decimals", "\"+36000.00\" | money.malformed",
      "\"0x10\" | money.malformed", "\"٣٦٠٠٠.٠٠\" | money.full-width").forEach((json, code) -> {
          var answer = sent("contractGross", json).refused(400, "body.malformed");
          assertEquals(List.of("contractGross " + code), answer.errors(), json);
          left_no_trace(answer);
        });
  }

  @Test
  void a_date_is_a_day_of_the_calendar() {
    each("\"2017-02-29\" | date.no-such-day", "\"2017-13-01\" | date.no-such-day", "\"2017-3-20\" | date.malformed",
      "\"20.03.2017\" | date.malformed", "\"2017-03-20T00:00:00Z\" | date.malformed", "20170320 | date.not-text",
      "\"２０１７-03-20\" | date.malformed", "\"\" | date.malformed", "\"-2017-03-20\" | date.malformed").forEach((json, code) -> {
          var answer = sent("contractDate", json).refused(400, "body.malformed");
          assertEquals(List.of("contractDate " + code), answer.errors(), json);
          left_no_trace(answer);
        });
  }

  @Test
  void a_provider_is_named_by_a_credit_code_that_adds_up() {
    each(" | common.missing", "9133060 | organisation.credit-code.length",
        "91330603MA00000C5O | organisation.credit-code.letter", "9I330603MA00000C5D | organisation.credit-code.letter",
        "9133060SMA00000C5D | organisation.credit-code.letter", "91330603MV00000C5D | organisation.credit-code.letter",
        "91330603MA0000ZC5D | organisation.credit-code.letter", "91330603MA00000C5E | organisation.credit-code.check",
        "９1330603MA00000C5D | organisation.credit-code.full-width",
        Codes.ofKind("12", "330600").text() + " | order.provider-unknown").forEach((code, refusal) -> {
          var answer = sent("provider", "\"" + code + "\"").refused(422, "common.problems");
          assertTrue(answer.errors().contains("provider " + refusal), code + answer.body());
          left_no_trace(answer);
        });
  }

  @Test
  void a_body_that_is_no_json_is_refused() {
    for (var body : List.of("{", "{\"provider\": NaN}", "{\"provider\": \"x\"} trailing", "{\"provider\": \"x\",}",
        "nothing", "{'provider': 'x'}", "\uFEFF{}")) {
      var answer = applicant.post(orders(), body).refused(400, "body.malformed");
      assertEquals(List.of(" body.not-json"), answer.errors(), body);
      left_no_trace(answer);
    }
  }

  @Test
  void a_body_that_is_no_object_is_refused() {
    each("[] | body.not-object", "5 | body.not-object", "null | body.not-object", " | body.missing",
        "\t | body.missing").forEach((body, code) -> {
          var answer = applicant.post(orders(), body).refused(400, "body.malformed");
          assertEquals(List.of(" " + code), answer.errors(), body);
        });
  }

  @Test
  void a_request_without_a_body_is_refused() {
    var answer = Partner.send(applicant.request(orders()).header("Idempotency-Key", "none")
        .POST(BodyPublishers.noBody()));
    answer.refused(400, "body.malformed");
    assertEquals(List.of(" body.missing"), answer.errors());
  }

  @Test
  void nesting_without_end_is_refused_at_once() {
    for (var opening : List.of("{\"x\":", "[", "{\"a\":[{\"b\":")) {
      var answer = applicant.post(orders(), "{\"subject\":" + opening.repeat(100_000 / opening.length()));
      left_no_trace(answer.refused(400, "body.malformed"));
    }
  }

  @Test
  void a_number_with_a_million_digits_costs_nothing() {
    var answer = sent("contractGross", "9".repeat(900_000));
    left_no_trace(answer.refused(400, "body.malformed"));
  }

  @Test
  void what_is_not_utf8_is_refused() {
    var gb18030 = "{\"subject\":\"\u00C3\u00E6\"}".getBytes(StandardCharsets.ISO_8859_1);
    var answer = Partner.send(applicant.request(orders()).header("Content-Type", "application/json")
        .header("Idempotency-Key", "gb").POST(BodyPublishers.ofByteArray(gb18030)));
    assertEquals(List.of(" body.not-utf8"), answer.refused(400, "body.malformed").errors());
  }

  @Test
  void a_name_nobody_knows_is_refused_since_a_typo_would_change_what_is_asked() {
    var answer = sent("expectedAmmount", "\"18000.00\"").refused(400, "body.malformed");
    assertEquals(List.of("expectedAmmount body.unknown-field"), answer.errors());
    left_no_trace(answer);
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    var answer = applicant.post(orders(), """
        {"provider": 5, "contractDate": "2017-02-29", "contractNet": 1, "contractGross": "1.234", "expectedAmount": null}""")
        .refused(400, "body.malformed");
    assertEquals(List.of("provider text.not-text", "contractDate date.no-such-day", "contractNet money.not-text",
        "contractGross money.too-fine"), answer.errors());
    var missing = applicant.post(orders(), "{\"expectedAmount\": \"1.00\"}").refused(422, "common.problems");
    assertEquals(List.of("provider common.missing", "service common.missing", "subject common.missing",
        "contractNumber common.missing", "contractDate common.missing", "contractNet common.missing",
        "contractGross common.missing"), missing.errors());
    assertEquals(List.of("expectedAmount common.missing"), applicant.post(orders(), "{}").errors());
  }

  @Test
  void a_text_that_is_too_long_says_how_long_it_may_be() {
    each("subject | 200", "contractNumber | 60", "technologyContract | 60", "project | 60").forEach((field, most) -> {
      var answer = sent(field, "\"" + "测".repeat(Integer.parseInt(most) + 1) + "\"").refused(422, "common.problems");
      assertEquals(List.of(field + " common.too-long"), answer.errors());
      assertTrue(answer.body().contains("at most " + most), answer.body());
      left_no_trace(answer);
    });
  }

  @Test
  void a_registration_is_a_number_and_no_word() {
    for (var word : List.of("无", "N/A", "----------", "0000000000", "1234567890", "２０１７３３０６００００００１２３")) {
      var answer = sent("technologyContract", "\"" + word + "\"").refused(422, "common.problems");
      assertEquals(List.of("technologyContract order.registration-malformed"), answer.errors(), word);
      left_no_trace(answer);
    }
  }

  @Test
  void a_text_of_ten_megabytes_is_refused_before_it_is_read() {
    var answer = sent("subject", "\"" + "a".repeat(10 << 20) + "\"");
    answer.refused(413, "body.too-large");
    left_no_trace(answer);
  }

  @Test
  void only_json_is_taken_and_given() {
    var body = Bodies.order(provider, "2017-03-20", "36000.00", "18000.00").toString();
    for (var type : List.of("application/xml", "text/plain", "application/x-www-form-urlencoded")) {
      Partner.send(applicant.request(orders()).header("Content-Type", type).header("Idempotency-Key", "type")
          .POST(BodyPublishers.ofString(body))).refused(415, "http.unsupported-media-type");
    }
    Partner.send(applicant.request("/orders").header("Accept", "text/html").GET()).refused(406, "http.not-acceptable");
    var wrongMethod = Partner.send(applicant.request(orders()).DELETE()).refused(405, "http.method-not-allowed");
    assertTrue(wrongMethod.header("Allow").contains("POST"), wrongMethod.header("Allow"));
  }

  @Test
  void a_refusal_speaks_the_readers_language_and_keeps_its_code() {
    var path = "/vouchers/" + voucher + "/orders";
    var body = Bodies.with(Bodies.order(provider, "2017-03-20", "36000.00", "18000.00"), "contractDate", "\"2017-02-29\"");
    var chinese = applicant.reading("zh-CN").post(path, body).refused(400, "body.malformed");
    assertEquals("请求无法读取", chinese.text("title"));
    var english = applicant.reading("en-GB, en;q=0.9").post(path, body).refused(400, "body.malformed");
    assertEquals("The request cannot be read", english.text("title"));
    assertEquals("请求无法读取", applicant.reading("../../etc/passwd").post(path, body).text("title"));
  }
}
