package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.money.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @Test
  void a_difference_of_amounts_is_one_in_fen_and_never_less_than_nothing() {
    var facts = Facts.NONE.with(Fact.RND_AMOUNT, Money.of("1500.01")).with(Fact.RND_BEFORE, Money.of("1200"));
    assertEquals(Optional.of(Money.of("300.01")), Quantity.of("rnd.amount - rnd.before").money(facts));
    assertEquals(Optional.of(Money.ZERO), Quantity.of("rnd.before - rnd.amount").money(facts));
  }

  @Test
  void a_rate_counts_in_ten_thousandths() {
    assertEquals(Optional.of(435L), Quantity.of("loan.benchmark").of(Facts.NONE.with(Fact.LOAN_BENCHMARK, Rate.of("0.0435"))));
  }

  @Test
  void one_of_two_is_chosen_by_a_question() {
    var rule = Quantity.of("coinstitute.score >= 90 ? 10 : coinstitute.score >= 80 ? 8 : 6");
    assertEquals(Optional.of(10L), rule.of(Facts.NONE.with(Fact.COINSTITUTE_SCORE, 90)));
    assertEquals(Optional.of(8L), rule.of(Facts.NONE.with(Fact.COINSTITUTE_SCORE, 89)));
    assertEquals(Optional.of(6L), rule.of(Facts.NONE.with(Fact.COINSTITUTE_SCORE, 60)));
    assertEquals(Optional.empty(), rule.of(Facts.NONE));
  }

  @Test
  void an_amount_is_no_number_of_pieces_and_the_other_way_round() {
    assertEquals("scheme.rule.no-money", assertThrows(RuleViolation.class, () -> Quantity.ofMoney("firm.staff")).key());
    assertEquals("scheme.rule.no-number", assertThrows(RuleViolation.class, () -> Quantity.ofNumber("rnd.amount")).key());
    Quantity.ofMoney("firm.staff * rnd.tax");
    Quantity.ofMoney("200");
    Quantity.ofNumber("loan.benchmark");
  }

  @Test
  void more_than_a_number_holds_is_refused_and_does_not_wrap_round() {
    var facts = Facts.NONE.with(Fact.FIRM_REVENUE, Money.of("9999999999999999.99"));
    assertEquals("scheme.rule.cannot-be-answered",
        assertThrows(RuleViolation.class, () -> Quantity.of("firm.revenue * 100").of(facts)).key());
    assertEquals("money.too-large",
        assertThrows(RuleViolation.class, () -> Quantity.of("firm.revenue + firm.revenue").money(facts)).key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"firm.county", "firm.barred", "firm.staff > 3", "firm.staff / 2", "firm.staff * 1.5", "[1, 2].map(x, x)[0]",
      "round.counties.size() / 0", "int(firm.county)", "today - today", "size(firm.nothing)", "firm.staff +", "getClass()"})
  void what_is_no_whole_number_of_known_facts_is_refused_with_its_place(String expression) {
    var refused = assertThrows(RuleViolation.class, () -> Quantity.of(expression));
    assertTrue(refused.key().matches("scheme.rule.(does-not-compile|mixed-types|unknown-name|fraction)"), refused.key());
    assertEquals(1, refused.arguments()[0], "the line");
  }
}
