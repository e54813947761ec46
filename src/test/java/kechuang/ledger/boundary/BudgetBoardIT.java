package kechuang.ledger.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Optional;
import kechuang.fault.NotFound;
import kechuang.ledger.entity.EntryKind;
import kechuang.money.Money;
import kechuang.platform.boundary.RowRequest;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The budgets as people read them: the city all, a county its own; what is being decided stands beside what is committed. */
@ArquillianTest
class BudgetBoardIT {

  private Round round;

  @BeforeEach
  void a_round_of_its_own() {
    Scene.today("2017-03-06");
    round = Scene.round().make();
  }

  private static Optional<BudgetNode> node(Person person, long budget) {
    return person.as().call(() -> the(BudgetBoard.class).tree(2017).stream().filter(row -> row.id() == budget).findFirst());
  }

  private Optional<FacePool> pool(Person person) {
    return person.as().call(() -> the(BudgetBoard.class).pools(2017).stream()
        .filter(pool -> pool.code().equals(round.code())).findFirst());
  }

  @Test
  void people_of_a_county_see_their_countys_budgets_only() {
    var keqiao = Scene.ofCounty(Scene.KEQIAO, "payment-maker");
    assertTrue(node(keqiao, round.countyBudget()).isPresent());
    assertTrue(node(keqiao, round.cityBudget()).isEmpty());
    assertTrue(node(Scene.ofCounty(Scene.XINCHANG, "county-officer"), round.countyBudget()).isEmpty());
    assertTrue(node(Scene.ofCity("city-officer"), round.countyBudget()).isPresent());
    assertTrue(node(Scene.outside("auditor"), round.cityBudget()).isPresent());
    assertThrows(EJBAccessException.class, () -> node(Scene.firm().person(), round.cityBudget()));
  }

  @Test
  void movements_are_read_by_those_who_see_the_budget() {
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.KEQIAO, "payment-maker").as()
        .run(() -> the(BudgetBoard.class).entries(round.cityBudget(), null, null, RowRequest.first(5))));
    var firm = Scene.firm();
    var voucher = Steps.voucher(firm, round, "60000.00");
    var entries = Scene.ofCity("payment-maker").as()
        .call(() -> the(BudgetBoard.class).entries(round.cityBudget(), null, null, RowRequest.first(5))).list();
    assertEquals(1, entries.size());
    assertEquals(EntryKind.COMMIT, entries.get(0).kind());
    assertEquals(Money.of("30000.00"), entries.get(0).amount());
    assertEquals(voucher, entries.get(0).voucher());
  }

  @Test
  void movements_are_found_by_their_kind_and_their_key_and_sorted_by_what_the_reader_likes() {
    var payer = Scene.ofCity("payment-maker").as();
    Steps.voucher(Scene.firm(), round, "60000.00");
    var second = Steps.voucher(Scene.firm(), round, "20000.00");
    var key = Owner.text("select 'application:' || application_id from voucher where number = ?", second);
    assertEquals(List.of("10000.00", "30000.00"), amounts(payer, null, null, new RowRequest("amount", true, null, 0, 5)));
    assertEquals(List.of("30000.00", "10000.00"), amounts(payer, null, null, new RowRequest("amount", false, null, 0, 5)));
    assertEquals(List.of("10000.00"), amounts(payer, EntryKind.COMMIT, key, RowRequest.first(5)));
    assertEquals(List.of(), amounts(payer, EntryKind.RELEASE, null, RowRequest.first(5)));
  }

  private List<String> amounts(As who, EntryKind kind, String text, RowRequest request) {
    return who.call(() -> the(BudgetBoard.class).entries(round.cityBudget(), kind, text, request)).list().stream()
        .map(entry -> entry.amount().toString()).toList();
  }

  @Test
  void what_is_being_decided_stands_beside_what_is_committed_in_cash_and_in_face_value() {
    var city = Scene.ofCity("city-officer");
    var firm = Scene.firm();
    Steps.submit(firm, Steps.draft(firm, round, "60000.00"));

    // 60,000.00 of face value would cost city and county 30,000.00 each.
    assertEquals("30000.00", node(city, round.cityBudget()).orElseThrow().deciding().toString());
    assertEquals("30000.00", node(city, round.countyBudget()).orElseThrow().deciding().toString());
    assertEquals("0.00", node(city, round.cityBudget()).orElseThrow().counter().committed().toString());
    assertEquals("60000.00", pool(city).orElseThrow().deciding().toString());
    assertEquals("20000000.00", pool(city).orElseThrow().counter().left().toString());
    assertEquals("9970000.00", node(city, round.cityBudget()).orElseThrow().free().toString());
  }

  @Test
  void a_decision_moves_it_from_being_decided_to_committed() {
    var city = Scene.ofCity("city-officer");
    Steps.voucher(Scene.firm(), round, "60000.00");

    assertEquals("0.00", node(city, round.cityBudget()).orElseThrow().deciding().toString());
    assertEquals("30000.00", node(city, round.cityBudget()).orElseThrow().counter().committed().toString());
    assertEquals("60000.00", pool(city).orElseThrow().counter().committed().toString());
    assertEquals("0.00", pool(city).orElseThrow().deciding().toString());
  }

  @Test
  void parents_hold_what_is_below_them_and_come_first() {
    var city = Scene.ofCity("city-officer");
    Steps.voucher(Scene.firm(), round, "60000.00");
    var tree = city.as().call(() -> the(BudgetBoard.class).tree(2017));
    var leaf = tree.stream().filter(row -> row.id() == round.cityBudget()).findFirst().orElseThrow();
    var parent = tree.stream().filter(row -> leaf.parentId().equals(row.id())).findFirst().orElseThrow();
    assertEquals("30000.00", parent.counter().committed().toString());
    assertTrue(tree.indexOf(parent) < tree.indexOf(leaf));
  }

  @Test
  void a_pool_is_seen_by_the_counties_it_serves() {
    assertTrue(pool(Scene.ofCounty(Scene.KEQIAO, "county-officer")).isPresent());
    assertTrue(pool(Scene.ofCounty(Scene.XINCHANG, "county-officer")).isEmpty());
  }

  @Test
  void the_books_agree_with_their_lines() {
    Steps.voucher(Scene.firm(), round, "60000.00");
    var check = Scene.outside("auditor").as().call(() -> the(BookChecks.class).again());
    assertEquals(List.of("0.00", 0L, 0L), List.of(check.difference().toString(), check.differing(), check.unbalanced()));
    assertTrue(check.agrees());
    assertTrue(check.counters() > 3);
  }

  @Test
  void a_counter_that_left_its_lines_is_found_by_whoever_compares_and_then_seen_by_everybody() {
    var auditor = Scene.outside("auditor").as();
    var before = auditor.call(() -> the(BookChecks.class).again());
    Owner.run("update budget set committed = committed + 7.50 where id = ?", round.cityBudget());
    try {
      assertEquals(before, auditor.call(() -> the(BookChecks.class).latest()));
      var after = auditor.call(() -> the(BookChecks.class).again());
      assertFalse(after.agrees());
      assertEquals(before.entries(), after.entries());
      // The leaf is 7.50 above its lines, and its parent as much below the sum of its leaves.
      assertEquals(before.difference().plus(Money.of("15.00")), after.difference());
      assertEquals(after, Scene.ofCity("payment-maker").as().call(() -> the(BookChecks.class).latest()));
    } finally {
      Owner.run("update budget set committed = committed - 7.50 where id = ?", round.cityBudget());
      auditor.run(() -> the(BookChecks.class).again());
    }
  }

  @Test
  void a_firm_does_not_ask_about_the_books() {
    var firm = Scene.firm().as();
    assertThrows(EJBAccessException.class, () -> firm.call(() -> the(BookChecks.class).latest()));
    assertThrows(EJBAccessException.class, () -> firm.call(() -> the(BookChecks.class).again()));
  }
}
