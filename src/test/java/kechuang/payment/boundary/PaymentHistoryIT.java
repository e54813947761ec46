package kechuang.payment.boundary;

import static kechuang.testing.Steps.approve;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import kechuang.claim.boundary.ClaimCases;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a payment came back and where it went then: a claim of 18,000, the city's line of 9,000. */
@ArquillianTest
class PaymentHistoryIT {

  private Organisation firm;
  private Organisation provider;
  private long claim;
  private long line;
  private Person maker;
  private Person checker;

  @BeforeEach
  void a_line_of_9000_is_due_from_the_city() {
    Scene.today("2017-03-10");
    maker = Scene.ofCity("payment-maker");
    checker = Scene.ofCity("payment-checker");
    var round = Scene.round().firstCome().firmRedeems().withoutSpotChecks().make();
    firm = Scene.firm();
    provider = Scene.provider();
    var voucher = voucher(firm, round, "100000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-10", "36000.00"));
    Scene.today("2017-07-03");
    claim = claim(firm, order, byFirm(firm, invoice("2017-06-30", "36000.00"), "36000.00", true));
    approve(round, claim);
    Steps.publish(round);
    Scene.today("2017-07-17");
    Steps.closeNotices();
    line = Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", claim);
  }

  private long version() {
    return Steps.version("payment_line", line);
  }

  private void markPaid(String reference) {
    maker.as().run(() -> the(Payments.class).markPaid(line, version(), reference));
  }

  private void confirm() {
    checker.as().run(() -> the(Payments.class).confirm(line, version()));
  }

  /** Paid, sent back by the bank, put right and paid again. */
  private void thereAndBack(String reference) {
    markPaid(reference);
    confirm();
    maker.as().run(() -> the(Payments.class).markReturned(line, version(), "账户已销户"));
    confirm();
    Scene.bankAccount(firm.id(), firm.name());
    maker.as().run(() -> the(Payments.class).reissue(line, version()));
  }

  private static List<String> told(List<? extends LifecycleEvent> events) {
    return events.stream().map(event -> event.getEvent() + (event.getNote() == null ? "" : " " + event.getNote()))
        .toList();
  }

  @Test
  void it_begins_with_its_being_listed_when_the_notice_was_over() {
    var listed = Owner.all("select e.event, e.to_state, e.actor is null, e.at = c.at from payment_line_event e,"
        + " claim_event c where e.payment_line_id = ? and c.claim_id = ? and c.event = 'CLEAR'", line, claim);
    assertEquals(List.of(List.of("LIST", "DUE", true, true)), listed);
  }

  @Test
  void it_tells_the_banks_reference_why_the_money_came_back_and_that_it_was_issued_again() {
    thereAndBack("BK-9000-1");
    var history = maker.as().call(() -> the(PaymentList.class).history(line));
    assertEquals(List.of("LIST", "MARK BK-9000-1", "CONFIRM", "MARK_RETURN 账户已销户", "CONFIRM_RETURN", "REISSUE"),
        told(history.events()));
    assertEquals(checker.id(), history.events().get(2).getActor());
    assertTrue(history.people().containsKey(maker.id()) && history.people().containsKey(checker.id()));
  }

  @Test
  void a_mark_that_is_refused_leaves_no_row() {
    assertThrows(RuleViolation.class, () -> markPaid(" "));
    markPaid("BK-9000-2");
    assertThrows(RuleViolation.class, () -> Scene.ofCity("payment-checker").as().run(() -> the(Payments.class)
        .putBack(line, version(), " ")));
    assertEquals(List.of("LIST", "MARK BK-9000-2"),
        told(checker.as().call(() -> the(PaymentList.class).history(line)).events()));
  }

  @Test
  void another_levels_payers_see_no_such_line_and_nobody_else_a_payment_list() {
    var strangers = List.of(Scene.ofCounty(Scene.KEQIAO, "payment-maker"), Scene.ofCounty(Scene.XINCHANG,
        "payment-checker"));
    for (var other : strangers) {
      assertThrows(NotFound.class, () -> other.as().run(() -> the(PaymentList.class).history(line)));
    }
    for (var other : List.of(Scene.ofCity("city-officer"), firm.person(), Scene.outside("auditor"))) {
      assertThrows(EJBAccessException.class, () -> other.as().run(() -> the(PaymentList.class).history(line)));
    }
  }

  @Test
  void both_sides_of_the_order_and_the_countys_officer_read_it_with_the_claim_and_no_account_number_in_it() {
    thereAndBack("BK-9000-3");
    var tails = Owner.all("select number_tail from bank_account where organisation_id = ?", firm.id());
    for (var reader : List.of(firm.person(), provider.person(), Scene.ofCounty(Scene.KEQIAO, "county-officer"))) {
      var shown = reader.as().call(() -> the(ClaimCases.class).get(claim));
      var city = shown.parts().stream().filter(part -> part.owner().zh().equals("绍兴市")).findFirst().orElseThrow();
      assertEquals("REISSUE", city.events().get(city.events().size() - 1).getEvent());
      assertTrue(shown.people().containsKey(checker.id()));
      tails.forEach(tail -> assertFalse(told(city.events()).toString().contains(tail.get(0).toString())));
    }
  }

  @Test
  void another_firm_and_another_countys_officer_read_nothing_of_it() {
    for (var other : List.of(Scene.firm().person(), Scene.ofCounty(Scene.YUECHENG, "county-officer"))) {
      assertThrows(NotFound.class, () -> other.as().run(() -> the(ClaimCases.class).get(claim)));
    }
  }
}
