package kechuang.claim.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.List;
import kechuang.application.entity.InvoiceResult;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.Partner.Answer;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main path of scenario 6.1 by partners' programs alone, with tokens, as far as the interface goes: approval. */
@ArquillianTest
class VoucherOverHttpIT {

  private static final String DEDUCTING = ", \"deducted\": \"18000.00\"";

  private Organisation firm;
  private Organisation provider;
  private Partner applicant;
  private Partner carrier;
  private Person officer;
  private Partner county;
  private Partner city;

  @BeforeEach
  void people() {
    Scene.today("2017-03-06");
    firm = Scene.firm();
    provider = Scene.provider();
    applicant = Partner.of(firm);
    carrier = Partner.of(provider);
    officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    county = Partner.of(officer);
    city = Partner.of(Scene.ofCity("city-officer"));
  }

  @Test
  void a_voucher_is_asked_for_used_and_claimed() {
    var round = Scene.round().pool("20000000.00").issued("19850000.00").make();
    var voucher = voucher(round);
    assertEquals("50000.00", round.poolLeft());

    Scene.today("2017-03-20");
    long first = order(voucher, "TESTING", "2017-03-20", "36000.00", "18000.00");
    assertEquals("82000.00", applicant.get("/vouchers/" + voucher).expect(200).text("available"));
    Scene.today("2017-04-11");
    long second = order(voucher, "COMMISSIONED_RND", "2017-04-11", "240000.00", "82000.00");

    Scene.today("2017-07-03");
    approved(claim(first, "2017-06-30", "36000.00", "18000.00", "18000.00"));
    Scene.today("2017-07-05");
    var claim = claim(second, "2017-07-01", "200000.00", "118000.00", "82000.00");
    // min(240,000; 200,000; 118,000 + 82,000) × 50 % = 100,000, and the order holds 82,000.
    assertEquals(List.of("contract 240000.00", "invoiced 200000.00", "paid 200000.00", "share 50%",
        "supported 100000.00", "hold 82000.00", "deducted 82000.00", "amount 82000.00"), calculation(claim));
    approved(claim);

    var balance = applicant.get("/vouchers/" + voucher).expect(200);
    assertEquals(List.of("100000.00", "100000.00", "0.00", "0.00"), List.of(balance.text("face"), balance.text("held"),
        balance.text("spent"), balance.text("available")));
  }

  @Test
  void a_firm_that_paid_in_full_claims_where_the_round_has_it_redeem_and_its_provider_cannot() {
    var voucher = voucher(Scene.round().firmRedeems().make());
    Scene.today("2017-03-20");
    long order = order(voucher, "TESTING", "2017-03-20", "36000.00", "18000.00");
    Scene.today("2017-07-03");
    carrier.post("/claims", claimed(order, DEDUCTING, provider)).refused(404, "http.not-found");
    var deducting = applicant.post("/claims", claimed(order, DEDUCTING, firm));
    assertEquals(List.of("deducted claim.deducted-not-here"), deducting.refused(422, "common.problems").errors());
    assertEquals(0, Owner.number("select count(*) from claim where service_order_id = ?", order));

    var claim = applicant.post("/claims", claimed(order, "", firm)).expect(201);
    // min(36,000; 36,000; 36,000) × 50 % = 18,000, all that the order holds.
    assertEquals(List.of("contract 36000.00", "invoiced 36000.00", "paid 36000.00", "share 50%", "supported 18000.00",
        "hold 18000.00", "amount 18000.00"), calculation(claim));
    assertEquals(firm.id(), Owner.number("select redeemer_id from claim where id = ?", claim.number("id")));
    approved(claim);
  }

  @Test
  void a_firm_does_not_claim_where_its_provider_redeems() {
    var voucher = voucher(Scene.round().make());
    Scene.today("2017-03-20");
    long order = order(voucher, "TESTING", "2017-03-20", "36000.00", "18000.00");
    Scene.today("2017-07-03");
    applicant.post("/claims", claimed(order, "", firm)).refused(404, "http.not-found");
    assertEquals(0, Owner.number("select count(*) from claim where service_order_id = ?", order));
    approved(claim(order, "2017-06-30", "36000.00", "18000.00", "18000.00"));
  }

  /** What a firm says that paid 36,000. */
  private static String claimed(long order, String more, Organisation redeemer) {
    return """
        {"order": %d, "invoices": [{"code": "3300171130", "number": "%08d", "date": "2017-06-30", "net": "36000.00",
         "gross": "36000.00"}], "paidAmount": "36000.00"%s, "last": true, "resultSummary": "检测合格，报告已交付",
         "attachments": %s, "expectedAmount": "18000.00"}""".formatted(order, Scene.unique() % 100_000_000, more,
        Steps.documents(redeemer));
  }

  /** A1 and A2: 120,000 asked, 100,000 in decision under the yearly limit, issued by the city. */
  private String voucher(Round round) {
    var draft = applicant.post("/applications", """
        {"round": %d, "requestedAmount": "120000.00", "answers": {"purpose": "面料检测与染整工艺开发"},
         "commitmentAccepted": true}""".formatted(round.id())).expect(201);
    assertEquals("DRAFT", draft.text("state"));
    long id = draft.number("id");
    var submitted = applicant.post("/applications/" + id + "/submission", version(draft)).expect(200);
    assertEquals(List.of("SUBMITTED", "100000.00"), List.of(submitted.text("state"), submitted.text("amount")));

    Scene.today("2017-03-10");
    var seen = county.get("/applications/" + id).expect(200);
    assertEquals("[\"APPROVE\",\"RETURN\",\"REJECT\"]", seen.text("allowedActions"));
    assertEquals("PASS", seen.json().getJsonArray("trace").getJsonObject(0).getString("result"));
    assertEquals("SUBMIT", seen.json().getJsonArray("events").getJsonObject(0).getString("event"));
    var checked = county.post("/applications/" + id + "/decisions", decision(seen, null)).expect(200);
    assertEquals("COUNTY_APPROVED", checked.text("state"));
    assertEquals("[]", county.get("/applications/" + id).expect(200).text("allowedActions"));
    var awarded = city.post("/applications/" + id + "/decisions", decision(checked, "100000.00")).expect(200);
    assertEquals("AWARDED", awarded.text("state"));

    var vouchers = applicant.get("/vouchers?application=" + id).expect(200).json().getJsonArray("items");
    assertEquals(1, vouchers.size());
    assertEquals("2018-03-09", vouchers.getJsonObject(0).getString("expiresOn"));
    return vouchers.getJsonObject(0).getString("number");
  }

  /** A3 and A4: ordered by the firm, confirmed by the provider. */
  private long order(String voucher, String service, String date, String contract, String hold) {
    var placed = applicant.post("/vouchers/" + voucher + "/orders", """
        {"provider": "%s", "service": "%s", "subject": "低盐染色 %s", "contractNumber": "HT-%d", "contractDate": "%s",
         "contractNet": "%s", "contractGross": "%s", "technologyContract": "2017330600%d", "expectedAmount": "%s"}"""
        .formatted(provider.code(), service, service, Scene.unique(), date, contract, contract, Scene.unique(), hold))
        .expect(201);
    assertEquals(List.of("PLACED", hold), List.of(placed.text("state"), placed.text("hold")));
    long id = placed.number("id");
    var seen = carrier.get("/orders/" + id).expect(200);
    assertEquals("[\"CONFIRM\",\"REFUSE\"]", seen.text("allowedActions"));
    assertEquals("CONFIRMED", carrier.post("/orders/" + id + "/confirmation", version(seen)).expect(200).text("state"));
    return id;
  }

  /** A5 and A6: the provider redeems what it took off the bill. */
  private Answer claim(long order, String date, String invoiced, String paid, String deducted) {
    return carrier.post("/claims", """
        {"order": %d, "invoices": [{"code": "3300171130", "number": "%08d", "date": "%s", "net": "%s", "gross": "%s"}],
         "paidAmount": "%s", "deducted": "%s", "last": true, "resultSummary": "检测合格，报告已交付", "attachments": %s,
         "expectedAmount": "%s"}""".formatted(order, Scene.unique() % 100_000_000, date, invoiced, invoiced, paid,
        deducted, Steps.documents(provider), deducted)).expect(201);
  }

  private void approved(Answer claim) {
    var path = "/claims/" + claim.number("id");
    assertEquals("SUBMITTED", claim.text("state"));
    assertEquals(5, claim.json().getJsonArray("attachments").size());
    assertEquals("[]", claim.text("allowedActions"));
    assertEquals("[\"CHECK\",\"RETURN\",\"REJECT\"]", county.get(path).expect(200).text("allowedActions"));
    Steps.verifyInvoices(officer, claim.number("id"), InvoiceResult.GENUINE);
    var checked = county.post(path + "/decisions", decision(claim, null)).expect(200);
    assertEquals("CHECKED", checked.text("state"));
    assertEquals("APPROVED", city.post(path + "/decisions", decision(checked, null)).expect(200).text("state"));
  }

  private static List<String> calculation(Answer claim) {
    return claim.json().getJsonObject("trace").getJsonArray("calculation").getValuesAs(JsonObject.class).stream()
        .map(line -> line.getString("key") + " " + line.getString("value")).toList();
  }

  private static String version(Answer seen) {
    return "{\"version\": %d}".formatted(seen.number("version"));
  }

  private static String decision(Answer seen, String amount) {
    return "{\"decision\": \"APPROVE\", \"note\": \"已核对材料\", \"version\": %d%s}".formatted(seen.number("version"),
        amount == null ? "" : ", \"amount\": \"" + amount + "\"");
  }
}
