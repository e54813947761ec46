package kechuang.audit.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.function.Consumer;
import kechuang.application.boundary.Applications;
import kechuang.claim.boundary.ClaimReviews;
import kechuang.claim.boundary.Claims;
import kechuang.claim.boundary.Orders;
import kechuang.claim.boundary.SpotChecks;
import kechuang.fault.RuleViolation;
import kechuang.payment.boundary.Payments;
import kechuang.review.boundary.ApplicationReviews;
import kechuang.review.boundary.Decision;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.Trail;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write about their acts: kept up to 2,000 characters, and in the trail the reason of every row the act wrote. */
@ArquillianTest
class NotesIT {

  private static final String DAY = "2017-03-20";

  private Round round;
  private Organisation firm;
  private Organisation provider;
  private Person county;
  private Person city;

  @BeforeEach
  void a_round_where_the_firm_redeems() {
    Scene.today(DAY);
    round = Scene.round().firmRedeems().make();
    firm = Scene.firm();
    provider = Scene.provider();
    county = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    city = Scene.ofCity("city-officer");
  }

  private long submitted() {
    var id = draft(firm, round, "10000.00");
    submit(firm, id);
    return id;
  }

  private long placed() {
    return place(firm, testing(voucher(firm, round, "20000.00"), provider, DAY, "10000.00"));
  }

  private long claimed() {
    var order = confirmedOrder(firm, provider, testing(voucher(firm, round, "20000.00"), provider, DAY, "10000.00"));
    return claim(firm, order, byFirm(firm, invoice(DAY, "10000.00"), "10000.00", true));
  }

  private void decide(long application, Kind kind, String note) {
    county.as().run(() -> the(ApplicationReviews.class).decide(application,
        new Decision(kind, null, note, version("application", application))));
  }

  private void refuse(long order, String reason) {
    provider.as().run(() -> the(Orders.class).refuse(order, version("service_order", order), reason));
  }

  /** The reason on the newest row of the trail about a thing. */
  private static String reason(String table, Object id) {
    var rows = Trail.of(table, id);
    return rows.get(rows.size() - 1).reason();
  }

  /** The same for the newest move of a thing. */
  private static String moveReason(String table, long of) {
    return reason(table + "_event", Owner.number("select max(id) from " + table + "_event where " + table + "_id = ?", of));
  }

  @Test
  void the_reason_of_a_rejection_stands_in_the_trail() {
    var id = submitted();
    decide(id, Kind.REJECT, "  不属于支持范围 ");
    assertEquals("不属于支持范围", reason("application", id));
    assertEquals("不属于支持范围", moveReason("application", id));
  }

  @Test
  void the_reason_of_a_refused_order_stands_beside_everything_the_refusal_gave_back() {
    var id = placed();
    refuse(id, "本月检测排期已满");
    assertEquals("本月检测排期已满", reason("service_order", id));
    assertEquals("本月检测排期已满", moveReason("service_order", id));
    assertEquals("本月检测排期已满", reason("ledger_entry", Owner.number("select id from ledger_entry where operation_key = ?",
        "end:order:" + id)));
  }

  @Test
  void the_reason_of_a_return_by_the_bank_stands_in_the_trail() {
    var id = claimed();
    Steps.approve(round, id);
    Steps.passSpotChecks(round, Steps.publish(round), DAY);
    Scene.today("2017-03-28");
    Steps.closeNotices();
    var line = Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", id);
    Scene.ofCity("payment-maker").as().run(() -> the(Payments.class).markReturned(line, version("payment_line", line),
        "户名与账号不符"));
    assertEquals("户名与账号不符", reason("payment_line", line));
    assertEquals("户名与账号不符", moveReason("payment_line", line));
  }

  @Test
  void what_is_done_without_a_word_has_no_reason() {
    var id = placed();
    Steps.confirm(provider, id);
    assertNull(reason("service_order", id));
    assertNull(moveReason("service_order", id));
  }

  @Test
  void what_is_said_about_one_act_is_not_said_about_another_in_the_same_transaction() {
    var first = placed();
    var refused = placed();
    var third = placed();
    provider.as().run(() -> the(InTransaction.class).run(() -> {
      the(Orders.class).confirm(first, version("service_order", first));
      the(Orders.class).refuse(refused, version("service_order", refused), "本月检测排期已满");
      the(Orders.class).confirm(third, version("service_order", third));
    }));
    assertNull(reason("service_order", first));
    assertNull(moveReason("service_order", first));
    assertEquals("本月检测排期已满", reason("service_order", refused));
    assertEquals("本月检测排期已满", moveReason("service_order", refused));
    assertNull(reason("service_order", third));
    assertNull(moveReason("service_order", third));
  }

  /** One character too many is refused and changes nothing; as many as there may be are kept. */
  private static void mostOf2000(String table, long id, Consumer<String> act) {
    var before = state(table, id);
    var refusal = assertThrows(RuleViolation.class, () -> act.accept("长".repeat(2001)));
    assertEquals("lifecycle.note-too-long", refusal.key());
    assertEquals(before, state(table, id));
    act.accept(" " + "长".repeat(2000) + " ");
    assertEquals(2000, Owner.number("select length(note) from " + table + "_event where " + table + "_id = ?"
        + " order by id desc limit 1", id));
    assertEquals("长".repeat(2000), reason(table, id));
  }

  @Test
  void a_note_on_an_application_has_at_most_2000_characters() {
    var id = submitted();
    mostOf2000("application", id, note -> decide(id, Kind.RETURN, note));
    mostOf2000("application", id, note -> firm.as().run(() -> the(Applications.class).withdraw(id,
        version("application", id), note)));
  }

  @Test
  void a_note_on_an_order_has_at_most_2000_characters() {
    var refused = placed();
    mostOf2000("service_order", refused, note -> refuse(refused, note));
    var cancelled = placed();
    mostOf2000("service_order", cancelled, note -> firm.as().run(() -> the(Orders.class).cancel(cancelled,
        version("service_order", cancelled), note)));
  }

  @Test
  void a_note_on_a_claim_has_at_most_2000_characters() {
    var id = claimed();
    mostOf2000("claim", id, note -> county.as().run(() -> the(ClaimReviews.class).decide(id,
        new Decision(Kind.RETURN, null, note, version("claim", id)))));
    mostOf2000("claim", id, note -> firm.as().run(() -> the(Claims.class).withdraw(id, version("claim", id), note)));
  }

  @Test
  void what_was_found_on_the_spot_has_at_most_2000_characters() {
    var id = claimed();
    Steps.approve(round, id);
    Steps.publish(round);
    var check = Owner.number("select id from spot_check where claim_id = ?", id);
    var other = Scene.ofCity("city-officer");
    mostOf2000("claim", id, note -> {
      if (Owner.number("select count(*) from spot_check where id = ? and result = 'DRAWN'", check) == 1) {
        Steps.appoint(city, other, check);
      }
      Steps.recordSpotCheck(city, check, false, DAY, note);
      Steps.countersign(other, check);
    });
    assertEquals("长".repeat(2000), Owner.text("select findings from spot_check where id = ?", check));
  }

  @Test
  void why_a_mark_was_put_back_has_at_most_2000_characters() {
    var id = claimed();
    Steps.approve(round, id);
    Steps.passSpotChecks(round, Steps.publish(round), DAY);
    Scene.today("2017-03-28");
    Steps.closeNotices();
    var line = Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", id);
    Scene.ofCity("payment-maker").as().run(() -> the(Payments.class).markPaid(line, version("payment_line", line),
        "IT-" + Scene.unique()));
    mostOf2000("payment_line", line, note -> Scene.ofCity("payment-checker").as().run(() -> the(Payments.class)
        .putBack(line, version("payment_line", line), note)));
  }
}
