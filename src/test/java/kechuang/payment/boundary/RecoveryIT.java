package kechuang.payment.boundary;

import static kechuang.testing.Cut.cut;
import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kechuang.claim.boundary.ClaimCases;
import kechuang.claim.boundary.ClaimPart;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.Absences;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An order of 20,000 with two claims: 10,000 of it were invoiced, redeemed with 5,000.00 and paid, 2,500.00 by the city and
 * 2,500.00 by the county; the second claim of 5,000.00 is drawn on Monday 20 March 2017, and the look fails on the 28th.
 */
@ArquillianTest
class RecoveryIT {

  private Round round;
  private Organisation firm;
  private String voucher;
  private long paid;
  private long check;

  @BeforeEach
  void one_claim_of_the_order_is_paid_and_the_next_one_drawn() {
    Scene.today("2017-03-06");
    round = Scene.round().firmRedeems().make();
    firm = Scene.firm();
    var provider = Scene.provider();
    voucher = voucher(firm, round, "10000.00");
    var order = confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-06", "20000.00"));
    paid = claim(firm, order, byFirm(firm, invoice("2017-03-06", "10000.00"), "10000.00", false));
    Steps.approve(round, paid);
    Steps.passSpotChecks(round, Steps.publish(round), "2017-03-06");
    Scene.today("2017-03-20");
    Steps.closeNotices();
    for (var row : Owner.all("select id, owner from payment_line where claim_id = ? order by id", paid)) {
      pay((Long) row.get(0), (String) row.get(1));
    }
    assertEquals("PAID", state("claim", paid));
    var second = claim(firm, order, byFirm(firm, invoice("2017-03-20", "10000.00"), "10000.00", true));
    Steps.approve(round, second);
    check = Owner.number("select id from spot_check where notice_id = ?", Steps.publish(round));
    Scene.today("2017-03-28");
    Steps.closeNotices();
  }

  private static Person of(String owner, String role) {
    return owner.endsWith("00") ? Scene.ofCity(role) : Scene.ofCounty(owner, role);
  }

  private static void pay(long line, String owner) {
    of(owner, "payment-maker").as().run(() -> the(Payments.class).markPaid(line, version("payment_line", line),
        "IT-" + Scene.unique()));
    of(owner, "payment-checker").as().run(() -> the(Payments.class).confirm(line, version("payment_line", line)));
  }

  private void fails() {
    Steps.spotCheck(Steps.decider(round), Steps.decider(round), check, false, "2017-03-28", "现场没有检测样品和记录");
  }

  private List<List<Object>> demands() {
    return Owner.all("select id, owner, amount::text, state, pay_by::text from recovery where claim_id = ? order by id", paid);
  }

  private static void mark(Person maker, long demand) {
    maker.as().run(() -> the(Recoveries.class).mark(demand, version("recovery", demand), "IT-" + Scene.unique()));
  }

  private static void confirm(Person checker, long demand) {
    checker.as().run(() -> the(Recoveries.class).confirm(demand, version("recovery", demand)));
  }

  @Test
  void each_level_demands_what_it_paid_within_fifteen_days() {
    assertEquals(List.of(), demands());
    fails();
    // 28 March and 15 days: 12 April.
    assertEquals(List.of(List.of("330600", "2500.00", "OPEN", "2017-04-12"), List.of("330603", "2500.00", "OPEN",
        "2017-04-12")), demands().stream().map(row -> row.subList(1, 5)).toList());
    assertEquals(List.of("recovery.state.OPEN", "recovery.state.OPEN"),
        firm.as().call(() -> the(ClaimCases.class).get(paid)).parts().stream().map(ClaimPart::state).toList());
  }

  @Test
  void passed_nothing_is_demanded() {
    Steps.spotCheck(Steps.decider(round), Steps.decider(round), check, true, "2017-03-28", "现场查看，服务属实");
    assertEquals(List.of(), demands());
  }

  @Test
  void what_came_back_is_free_again_on_the_books_once_both_levels_have_it() {
    // 10,000 of face: 5,000 paid; the failed claim's 5,000 came back with its rejection.
    fails();
    assertEquals("10000.00, 0.00, 5000.00", Steps.books(voucher));
    var demands = demands();
    for (var demand : demands) {
      var id = (Long) demand.get(0);
      var owner = (String) demand.get(1);
      mark(of(owner, "payment-maker"), id);
      confirm(of(owner, "payment-checker"), id);
      assertEquals("PAID_BACK", state("recovery", id));
      assertEquals(id.equals(demands.get(0).get(0)) ? "10000.00, 2500.00, 2500.00" : "10000.00, 0.00, 0.00",
          Steps.books(voucher));
    }
    assertEquals("0.00", Owner.text("select paid from budget where id = ?", round.cityBudget()));
    assertEquals("0.00", Owner.text("select paid from budget where id = ?", round.countyBudget()));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void the_maker_does_not_confirm_and_another_level_sees_nothing() {
    fails();
    var demand = (Long) demands().get(0).get(0);
    var both = Scene.ofCity("payment-maker", "payment-checker");
    mark(both, demand);
    assertEquals("identity.two-persons", assertThrows(RuleViolation.class, () -> confirm(both, demand)).key());
    assertThrows(NotFound.class, () -> confirm(Scene.ofCounty(Scene.KEQIAO, "payment-checker"), demand));
    var own = Scene.ofCity("payment-checker");
    Scene.belongs(own, firm);
    assertEquals("organisation.membership.own", assertThrows(RuleViolation.class, () -> confirm(own, demand)).key());
    Scene.ofCity("payment-checker").as().run(() -> the(Recoveries.class).putBack(demand, version("recovery", demand), "未到账"));
    assertEquals("OPEN", state("recovery", demand));
    assertThrows(Conflict.class, () -> confirm(Scene.ofCity("payment-checker"), demand));
    assertEquals("10000.00, 0.00, 5000.00", Steps.books(voucher));
  }

  @Test
  void the_database_brings_nothing_back_by_one_person() {
    fails();
    var demand = (Long) demands().get(0).get(0);
    mark(Scene.ofCity("payment-maker"), demand);
    refusedByTheDatabase("recovery_two_persons", "confirmed_by = marked_by", demand);
    refusedByTheDatabase("recovery_settled_by_two", "confirmed_by = null", demand);
  }

  private static void refusedByTheDatabase(String constraint, String confirmed, long demand) {
    var refused = assertThrows(IllegalStateException.class,
        () -> Owner.run("update recovery set state = 'PAID_BACK', " + confirmed + " where id = ?", demand));
    assertTrue(refused.toString().contains(constraint), refused::toString);
  }

  @Test
  void a_page_from_before_and_another_role_confirm_nothing() {
    fails();
    var demand = (Long) demands().get(0).get(0);
    var seen = version("recovery", demand);
    mark(Scene.ofCity("payment-maker"), demand);
    assertThrows(StaleData.class, () -> Scene.ofCity("payment-checker").as().run(() ->
        the(Recoveries.class).confirm(demand, seen)));
    assertThrows(EJBAccessException.class, () -> confirm(Scene.ofCity("payment-maker"), demand));
    assertThrows(EJBAccessException.class, () -> confirm(Scene.ofCity("city-officer"), demand));
    assertEquals("10000.00, 0.00, 5000.00", Steps.books(voucher));
  }

  @Test
  void a_deputy_of_who_marked_it_does_not_confirm() {
    fails();
    var demand = (Long) demands().get(0).get(0);
    var maker = Scene.ofCity("payment-maker", "payment-checker");
    var deputy = Scene.ofCity("payment-maker", "payment-checker");
    mark(maker, demand);
    maker.as().run(() -> the(Absences.class).announce(deputy.id(), LocalDate.of(2017, 3, 28), LocalDate.of(2017, 3, 28)));
    assertEquals("identity.two-persons.deputy", assertThrows(RuleViolation.class, () -> confirm(deputy, demand)).key());
    assertTrue(assertThrows(IllegalStateException.class, () -> Owner.run("update recovery set state = 'PAID_BACK',"
        + " confirmed_by = ? where id = ?", deputy.id(), demand)).toString().contains("the deputy"));
    confirm(Scene.ofCity("payment-checker"), demand);
    assertEquals("PAID_BACK", state("recovery", demand));
  }

  @Test
  void confirmed_by_two_at_once_it_comes_back_once() {
    fails();
    var demand = (Long) demands().get(0).get(0);
    mark(Scene.ofCity("payment-maker"), demand);
    var seen = version("recovery", demand);
    var race = Race.of(Stream.of(Scene.ofCity("payment-checker"), Scene.ofCity("payment-checker"))
        .<Callable<Object>>map(checker -> () -> checker.as().call(() -> {
          the(Recoveries.class).confirm(demand, seen);
          return null;
        })).toList());
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
    // 5,000.00 were paid; the city's half is back.
    assertEquals("10000.00, 2500.00, 2500.00", Steps.books(voucher));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void both_levels_confirm_at_once_and_the_whole_is_free() {
    fails();
    for (var demand : demands()) {
      mark(of((String) demand.get(1), "payment-maker"), (Long) demand.get(0));
    }
    var race = Race.of(demands().stream().<Callable<Object>>map(demand -> Race.patiently(() -> {
      confirm(of((String) demand.get(1), "payment-checker"), (Long) demand.get(0));
      return null;
    })).toList());
    assertEquals(2, race.won());
    assertEquals("10000.00, 0.00, 0.00", Steps.books(voucher));
    assertEquals(0, Owner.number("select count(*) from ledger_difference"));
  }

  @Test
  void a_look_that_fails_cut_in_its_middle_demands_nothing_and_then_each_line_once() throws Exception {
    var first = Steps.decider(round);
    var second = Steps.decider(round);
    Steps.appoint(first, second, check);
    Steps.recordSpotCheck(first, check, false, "2017-03-28", "现场没有检测样品和记录");
    cut("recovery", () -> Steps.countersign(second, check));
    assertEquals(2, demands().size());
  }

  @Test
  void a_confirmation_cut_in_its_middle_brings_nothing_back_and_then_once() throws Exception {
    fails();
    var demand = (Long) demands().get(0).get(0);
    mark(Scene.ofCity("payment-maker"), demand);
    var checker = Scene.ofCity("payment-checker");
    cut("ledger_line", () -> confirm(checker, demand));
    assertEquals("10000.00, 2500.00, 2500.00", Steps.books(voucher));
  }
}
