package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredicateTest {

  private static final String SIZE = "firm.size in ['SMALL', 'MICRO'] || firm.technologySme";

  private static final Set<String> REFUSALS = Set.of("scheme.rule.does-not-compile", "scheme.rule.mixed-types",
      "scheme.rule.unknown-name");

  private static OutcomeResult test(String expression, Facts facts) {
    return Predicate.of(expression).test(facts);
  }

  @Test
  void a_small_firm_passes_though_nothing_is_known_of_its_register() {
    assertEquals(OutcomeResult.PASS, test(SIZE, Facts.NONE.with(Fact.FIRM_SIZE, "SMALL")));
  }

  @Test
  void a_medium_firm_of_which_nothing_else_is_known_is_unknown_and_not_refused() {
    assertEquals(OutcomeResult.UNKNOWN, test(SIZE, Facts.NONE.with(Fact.FIRM_SIZE, "MEDIUM")));
  }

  @Test
  void a_medium_firm_that_is_no_technology_sme_is_refused() {
    assertEquals(OutcomeResult.FAIL,
        test(SIZE, Facts.NONE.with(Fact.FIRM_SIZE, "MEDIUM").with(Fact.FIRM_TECHNOLOGY_SME, false)));
  }

  @Test
  void not_unknown_is_unknown() {
    assertEquals(OutcomeResult.UNKNOWN, test("!firm.barred", Facts.NONE));
  }

  @Test
  void membership_of_a_list_that_is_a_fact() {
    var keqiao = Facts.NONE.with(Fact.FIRM_COUNTY, "330603");
    assertEquals(OutcomeResult.PASS, test("firm.county in round.counties",
        keqiao.with(Fact.ROUND_COUNTIES, List.of("330602", "330603"))));
    assertEquals(OutcomeResult.FAIL, test("firm.county in round.counties",
        keqiao.with(Fact.ROUND_COUNTIES, List.of("330681"))));
    assertEquals(OutcomeResult.UNKNOWN, test("firm.county in round.counties", keqiao));
  }

  @Test
  void amounts_compare_to_the_fen() {
    var limit = Facts.NONE.with(Fact.ROUND_REGISTRATION_FROM, Money.of("100000.00"));
    var rule = "order.groupSum < round.registrationFrom";
    assertEquals(OutcomeResult.PASS, test(rule, limit.with(Fact.ORDER_GROUP_SUM, Money.of("99999.99"))));
    assertEquals(OutcomeResult.FAIL, test(rule, limit.with(Fact.ORDER_GROUP_SUM, Money.of("100000.00"))));
  }

  @Test
  void the_largest_amount_is_no_overflow() {
    assertEquals(OutcomeResult.PASS, test("firm.revenue > 1",
        Facts.NONE.with(Fact.FIRM_REVENUE, Money.of("9999999999999999.99"))));
  }

  @Test
  void days_compare_as_days_on_both_edges() {
    var rule = "order.contractDate >= voucher.issued && order.contractDate <= voucher.expires";
    var voucher = Facts.NONE.with(Fact.VOUCHER_ISSUED, LocalDate.of(2017, 3, 10))
        .with(Fact.VOUCHER_EXPIRES, LocalDate.of(2018, 3, 9));
    assertEquals(OutcomeResult.FAIL, test(rule, voucher.with(Fact.ORDER_CONTRACT_DATE, LocalDate.of(2017, 3, 9))));
    assertEquals(OutcomeResult.PASS, test(rule, voucher.with(Fact.ORDER_CONTRACT_DATE, LocalDate.of(2017, 3, 10))));
    assertEquals(OutcomeResult.PASS, test(rule, voucher.with(Fact.ORDER_CONTRACT_DATE, LocalDate.of(2018, 3, 9))));
    assertEquals(OutcomeResult.FAIL, test(rule, voucher.with(Fact.ORDER_CONTRACT_DATE, LocalDate.of(2018, 3, 10))));
  }

  @Test
  void a_day_may_be_written_in_the_rule() {
    assertEquals(OutcomeResult.PASS, test("today >= timestamp('2017-03-06T00:00:00Z')",
        Facts.NONE.with(Fact.TODAY, LocalDate.of(2017, 3, 6))));
  }

  @Test
  void it_knows_which_facts_it_asks() {
    assertEquals(Set.of(Fact.FIRM_SIZE, Fact.FIRM_TECHNOLOGY_SME), Predicate.of(SIZE).asks());
  }

  @Test
  void it_is_compiled_once() {
    assertSame(Predicate.of(SIZE), Predicate.of(SIZE));
  }

  @Test
  void a_number_added_to_a_text_is_refused_with_line_and_column() {
    var refused = assertThrows(RuleViolation.class, () -> Predicate.of("true &&\n  firm.staff + firm.county == 'x'"));
    assertEquals("scheme.rule.mixed-types", refused.key());
    assertEquals(2, refused.arguments()[0]);
    assertEquals(14, refused.arguments()[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "firm.nothing == 1",
      "firm.size",
      "firm.staff",
      "firm.staff == 'ten'",
      "double(firm.staff) > 1.0",
      "firm.county.matches('(a+)+$')",
      "round.counties.exists(c, c == firm.county)",
      "round.counties.all(a, round.counties.all(b, a == b))",
      "[1, 2].map(x, x).size() == 2",
      "today > firm.county",
      "firm.size == 'SMALL' &&",
      "type(firm.size) == string"})
  void what_is_no_plain_question_about_known_facts_is_refused(String expression) {
    var refused = assertThrows(RuleViolation.class, () -> Predicate.of(expression));
    assertTrue(REFUSALS.contains(refused.key()), refused.key());
    assertEquals(1, refused.arguments()[0], "the line");
    assertTrue((int) refused.arguments()[1] >= 1, "the column");
  }

  @ParameterizedTest
  @CsvSource({"firm.revenue > firm.staff, 14", "firm.staff + firm.revenue > 3, 12", "loan.amount >= loan.benchmark, 13",
      "firm.revenue * rnd.tax > firm.revenue, 24", "firm.staff in [1] || firm.revenue == rnd.staff, 35"})
  void money_and_numbers_are_not_mixed_and_the_place_is_named(String expression, int column) {
    var refused = assertThrows(RuleViolation.class, () -> Predicate.of(expression));
    assertEquals("scheme.rule.mixed-units", refused.key());
    assertEquals(List.of(1, column), List.of(refused.arguments()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rnd.amount * 1000 >= firm.revenue * 35", "loan.amount * loan.days > 100", "firm.revenue >= 100 * 3",
      "lab.senior * 100 >= lab.staff * (lab.byFirm ? 40 : 60)", "hatch.smes + hatch.highTechs > 0", "firm.staff * firm.revenue > rnd.tax"})
  void what_counts_the_same_may_be_compared(String expression) {
    Predicate.of(expression);
  }

  @Test
  void a_name_that_is_no_fact_is_called_so() {
    var refused = assertThrows(RuleViolation.class, () -> Predicate.of("firm.staff > 1 && firm.cats > 2"));
    assertEquals("scheme.rule.unknown-name", refused.key());
    assertEquals(1, refused.arguments()[0]);
  }

  @Test
  void binary_fractions_are_refused_because_amounts_are_exact() {
    assertEquals("scheme.rule.fraction",
        assertThrows(RuleViolation.class, () -> Predicate.of("firm.revenue > 1.5")).key());
  }

  @Test
  void an_expression_without_end_is_refused() {
    assertEquals("scheme.rule.length",
        assertThrows(RuleViolation.class, () -> Predicate.of("true" + " && true".repeat(200))).key());
    assertThrows(RuleViolation.class, () -> Predicate.of("(".repeat(200) + "true" + ")".repeat(200)));
    assertThrows(RuleViolation.class, () -> Predicate.of(" "));
  }

  @Test
  void an_overflow_is_refused_and_not_wrapped() {
    assertEquals("scheme.rule.cannot-be-answered", assertThrows(RuleViolation.class,
        () -> test("firm.revenue * firm.revenue > 0",
            Facts.NONE.with(Fact.FIRM_REVENUE, Money.of("9999999999999999.99")))).key());
  }
}
