package kechuang.claim.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.Bodies;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.Partner.Answer;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key, one effect, one answer: whatever moves money can be asked for again without being done again. */
@ArquillianTest
class OperationKeysIT {

  private static final int AT_ONCE = 50;

  private Organisation firm;
  private Organisation provider;
  private Partner applicant;

  @BeforeEach
  void a_firm_and_a_provider() {
    Scene.today("2017-03-10");
    firm = Scene.firm();
    provider = Scene.provider();
    applicant = Partner.of(firm);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** Fifty at the same moment; all are answered. */
  private static List<Answer> atOnce(Supplier<Answer> request) throws Exception {
    var start = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var sent = IntStream.range(0, AT_ONCE).mapToObj(i -> threads.submit((Callable<Answer>) () -> {
        start.await();
        return patiently(request);
      })).toList();
      start.countDown();
      return sent.stream().map(answer -> {
        try {
          return answer.get();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Asks again with the same key where the portal is busy, as it tells its partners to. */
  private static Answer patiently(Supplier<Answer> request) {
    var answer = request.get();
    for (int turn = 1; turn < AT_ONCE && answer.body().contains("\"common.busy\""); turn++) {
      answer = request.get();
    }
    return answer;
  }

  private static void all_alike(List<Answer> answers, int status) {
    assertEquals(Set.of(status), answers.stream().map(Answer::status).collect(Collectors.toSet()),
        () -> answers.stream().filter(answer -> answer.status() != status).map(Answer::body).distinct().toList().toString());
    assertEquals(1, answers.stream().map(Answer::body).distinct().count());
  }

  @Test
  void fifty_orders_with_one_key_hold_the_money_once() throws Exception {
    var voucher = Steps.voucher(firm, Scene.round().make(), "100000.00");
    var order = Bodies.order(provider, "2017-03-10", "36000.00", "18000.00");
    var key = key();
    all_alike(atOnce(() -> applicant.post("/vouchers/" + voucher + "/orders", order, key)), 201);
    assertEquals(1, Owner.number("select count(*) from service_order where organisation_id = ?", firm.id()));
    assertEquals("82000.00", Steps.available(voucher));
  }

  @Test
  void fifty_submissions_with_one_key_issue_one_voucher() throws Exception {
    var round = Scene.round().firstCome().make();
    var draft = applicant.post("/applications", Bodies.application(round, "20000.00")).expect(201);
    var path = "/applications/" + draft.number("id") + "/submission";
    var key = key();
    var answers = atOnce(() -> applicant.post(path, Bodies.version(draft.number("version")), key));
    all_alike(answers, 200);
    assertEquals("AWARDED", answers.get(0).text("state"));
    assertEquals(1, Owner.number("select count(*) from voucher where organisation_id = ?", firm.id()));
    assertEquals("19980000.00", round.poolLeft());
  }

  @Test
  void fifty_claims_with_one_key_draw_on_the_hold_once() throws Exception {
    var voucher = Steps.voucher(firm, Scene.round().make(), "100000.00");
    var order = Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, "2017-03-10", "36000.00"));
    var claim = Bodies.with(Bodies.claim(provider, "2017-03-10", "36000.00", "18000.00"), "order", "" + order);
    var carrier = Partner.of(provider);
    var key = key();
    all_alike(atOnce(() -> carrier.post("/claims", claim, key)), 201);
    assertEquals(1, Owner.number("select count(*) from claim where service_order_id = ?", order));
  }

  @Test
  void fifty_decisions_with_one_key_award_once() throws Exception {
    var round = Scene.round().make();
    var id = Steps.draft(firm, round, "20000.00");
    Steps.submit(firm, id);
    var county = Partner.of(Scene.ofCounty(Scene.KEQIAO, "county-officer"));
    var checked = county.post("/applications/" + id + "/decisions", Bodies.decision("APPROVE", Steps.version("application", id)))
        .expect(200);
    var city = Partner.of(Scene.ofCity("city-officer"));
    var key = key();
    var decision = Bodies.decision("APPROVE", checked.number("version"));
    all_alike(atOnce(() -> city.post("/applications/" + id + "/decisions", decision, key)), 200);
    assertEquals(1, Owner.number("select count(*) from voucher where application_id = ?", id));
    assertEquals("19980000.00", round.poolLeft());
  }

  @Test
  void fifty_acceptances_with_one_key_take_the_offer_once() throws Exception {
    var round = Scene.round().pool("50000.00").make();
    var id = offered(round);
    var version = Steps.version("application", id);
    var key = key();
    var body = "{\"version\": %d, \"expectedAmount\": \"50000.00\"}".formatted(version);
    all_alike(atOnce(() -> applicant.post("/applications/" + id + "/acceptance", body, key)), 200);
    assertEquals("0.00", round.poolLeft());
  }

  /** Asked for 60,000 where 50,000 are left. */
  private long offered(Round round) {
    var id = Steps.draft(firm, round, "60000.00");
    Steps.submit(firm, id);
    Steps.decide(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id, Kind.APPROVE, null);
    Steps.decide(Scene.ofCity("city-officer"), id, Kind.APPROVE, null);
    assertEquals("OFFERED", Steps.state("application", id));
    return id;
  }

  @Test
  void the_same_key_with_another_body_or_at_another_thing_is_refused() {
    var voucher = Steps.voucher(firm, Scene.round().make(), "100000.00");
    var path = "/vouchers/" + voucher + "/orders";
    var order = Bodies.order(provider, "2017-03-10", "36000.00", "18000.00");
    var key = key();
    var first = applicant.post(path, order, key).expect(201);
    applicant.post(path, Bodies.with(order, "contractGross", "\"36000.01\""), key).refused(409, "idempotency.mismatch");
    var other = Steps.voucher(firm, Scene.round().make(), "10000.00");
    applicant.post("/vouchers/" + other + "/orders", order, key).refused(409, "idempotency.mismatch");
    assertEquals(first.body(), applicant.post(path, order, key).expect(201).body());
    assertEquals(1, Owner.number("select count(*) from service_order where organisation_id = ?", firm.id()));
  }

  @Test
  void white_space_and_the_order_of_names_make_no_other_body() {
    var voucher = Steps.voucher(firm, Scene.round().make(), "100000.00");
    var order = Bodies.order(provider, "2017-03-10", "36000.00", "18000.00");
    var key = key();
    var first = applicant.post("/vouchers/" + voucher + "/orders", order, key).expect(201);
    var again = Bodies.with(order, "provider", " \n \"" + provider.code() + "\" ");
    assertNotEquals(order.toString(), again);
    assertEquals(first.body(), applicant.post("/vouchers/" + voucher + "/orders", again, key).expect(201).body());
  }

  @Test
  void a_key_belongs_to_its_account() {
    var round = Scene.round().make();
    var rival = Scene.firm();
    var key = key();
    var mine = applicant.post("/applications", Bodies.application(round, "20000.00"), key).expect(201);
    var theirs = Partner.of(rival).post("/applications", Bodies.application(round, "20000.00"), key).expect(201);
    assertNotEquals(mine.number("id"), theirs.number("id"));
  }

  @Test
  void a_refusal_leaves_its_key_free() {
    var voucher = Steps.voucher(firm, Scene.round().make(), "100000.00");
    var path = "/vouchers/" + voucher + "/orders";
    var order = Bodies.order(provider, "2017-03-10", "36000.00", "18000.00");
    var key = key();
    applicant.post(path, Bodies.with(order, "provider", "\"9133060\""), key).refused(422, "common.problems");
    applicant.post(path, order, key).expect(201);
  }

  @Test
  void every_act_that_moves_money_needs_a_key() {
    var empty = Bodies.version(1);
    var officer = Partner.of(Scene.ofCity("city-officer"));
    var order = Bodies.order(provider, "2017-03-10", "36000.00", "18000.00").toString();
    var claim = Bodies.with(Bodies.claim(provider, "2017-03-10", "36000.00", "18000.00"), "order", "1");
    var again = Bodies.with(Bodies.claim(provider, "2017-03-10", "36000.00", "18000.00"), "version", "1");
    var carrier = Partner.of(provider);
    Stream.<Supplier<Answer>>of(
        () -> applicant.post("/applications/1/submission", empty, null),
        () -> applicant.post("/applications/1/acceptance", empty, null),
        () -> applicant.post("/vouchers/V1/orders", order, null),
        () -> carrier.post("/claims", claim, null),
        () -> carrier.post("/claims/1/submission", again, null),
        () -> carrier.post("/orders/1/refusal", empty, null),
        () -> applicant.post("/orders/1/cancellation", empty, null),
        () -> carrier.post("/claims/1/withdrawal", empty, null),
        () -> officer.post("/applications/1/decisions", Bodies.decision("APPROVE", 1), null),
        () -> officer.post("/claims/1/decisions", Bodies.decision("APPROVE", 1), null))
        .forEach(request -> request.get().refused(422, "idempotency.required"));
  }

  @Test
  void every_other_act_takes_a_key() {
    var round = Scene.round().make();
    var key = key();
    var body = Bodies.application(round, "20000.00");
    var draft = applicant.post("/applications", body, key).expect(201);
    assertEquals(draft.body(), applicant.post("/applications", body, key).expect(201).body());
    var path = "/applications/" + draft.number("id") + "/withdrawal";
    var withdrawn = applicant.post(path, Bodies.version(draft.number("version")), key).expect(200);
    assertEquals(withdrawn.body(), applicant.post(path, Bodies.version(draft.number("version")), key).expect(200).body());
    applicant.post(path, Bodies.version(draft.number("version")), null).refused(409, "stale");
    assertNotEquals(draft.number("id"), applicant.post("/applications", body, null).expect(201).number("id"));
  }

  @Test
  void a_key_is_short_and_visible() {
    var round = Scene.round().make();
    for (var malformed : List.of("a".repeat(65), "with blank", "")) {
      applicant.post("/applications", Bodies.application(round, "20000.00"), malformed)
          .refused(422, "idempotency.malformed");
    }
    applicant.post("/applications", Bodies.application(round, "20000.00"), "a".repeat(64)).expect(201);
  }

  @Test
  void an_amount_that_changed_says_what_is_left_and_writes_nothing() {
    var voucher = Steps.voucher(firm, Scene.round().make(), "100000.00");
    JsonObject order = Bodies.order(provider, "2017-03-10", "36000.00", "20000.00");
    var refused = applicant.post("/vouchers/" + voucher + "/orders", order).refused(409, "amount.changed");
    assertEquals("18000.00", refused.text("left"));
    assertEquals("100000.00", Steps.available(voucher));
    var placed = applicant.post("/vouchers/" + voucher + "/orders",
        Bodies.with(order, "expectedAmount", "\"18000.00\"")).expect(201);
    var carrier = Partner.of(provider);
    carrier.post("/orders/" + placed.number("id") + "/confirmation", Bodies.version(1)).expect(200);
    var claim = Bodies.claim(provider, "2017-03-10", "36000.00", "18000.00");
    var wrong = Bodies.with(Bodies.plus(claim, "order", placed.number("id")), "expectedAmount", "\"18000.01\"");
    assertEquals("18000.00", carrier.post("/claims", wrong).refused(409, "amount.changed").text("left"));
    assertEquals(0, Owner.number("select count(*) from claim where service_order_id = ?", placed.number("id")));
  }

  @Test
  void an_order_on_a_voucher_that_was_used_up_meanwhile_says_that_nothing_is_left() {
    var voucher = Steps.voucher(firm, Scene.round().make(), "18000.00");
    var path = "/vouchers/" + voucher + "/orders";
    applicant.post(path, Bodies.order(provider, "2017-03-10", "36000.00", "18000.00")).expect(201);
    var second = Bodies.order(provider, "2017-03-10", "36000.00", "18000.00");
    assertEquals("0.00", applicant.post(path, second).refused(409, "amount.changed").text("left"));
    var seen = applicant.post(path, Bodies.with(second, "expectedAmount", "\"0.00\"")).refused(422, "common.problems");
    assertEquals(List.of("voucher voucher.empty"), seen.errors());
    assertEquals(1, Owner.number("select count(*) from service_order where organisation_id = ?", firm.id()));
  }

  @Test
  void an_offer_that_shrank_is_offered_anew() {
    var round = Scene.round().pool("50000.00").make();
    var id = offered(round);
    Steps.voucher(Scene.firm(), round, "20000.00");
    var seen = applicant.get("/applications/" + id).expect(200);
    assertEquals(List.of("OFFERED", "50000.00"), List.of(seen.text("state"), seen.text("amount")));
    var refused = applicant.post("/applications/" + id + "/acceptance", Bodies.version(seen.number("version")))
        .refused(409, "amount.changed");
    assertEquals("30000.00", refused.text("left"));
    var now = applicant.get("/applications/" + id).expect(200);
    assertEquals(List.of("OFFERED", "30000.00"), List.of(now.text("state"), now.text("amount")));
    applicant.post("/applications/" + id + "/acceptance", Bodies.version(seen.number("version"))).refused(409, "stale");
    assertEquals("AWARDED", applicant.post("/applications/" + id + "/acceptance", Bodies.version(now.number("version")))
        .expect(200).text("state"));
    assertEquals("0.00", round.poolLeft());
    assertTrue(now.text("allowedActions").contains("ACCEPT"), now.text("allowedActions"));
  }
}
