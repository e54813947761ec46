package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.money.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and the text of a condition are two views of the same. */
class ConditionRowsTest {

  private static ConditionRow row(Fact fact, Comparison comparison, Object... values) {
    return new ConditionRow(fact, comparison, Operand.values(values));
  }

  private static String text(ConditionRow row) {
    var rows = ConditionRows.of(row);
    assertEquals(Optional.of(rows), ConditionRows.read(rows.text()));
    return rows.text();
  }

  @Test
  void each_kind_of_fact_is_written_as_rules_compare_it_and_read_back() {
    assertEquals("!firm.barred", text(row(Fact.FIRM_BARRED, Comparison.IS_NOT)));
    assertEquals("rnd.amount >= 300000000", text(row(Fact.RND_AMOUNT, Comparison.AT_LEAST, Money.of("3000000"))));
    assertEquals("firm.staff != 20", text(row(Fact.FIRM_STAFF, Comparison.UNEQUAL, 20L)));
    assertEquals("loan.benchmark < 435", text(row(Fact.LOAN_BENCHMARK, Comparison.LESS, Rate.of("0.0435"))));
    assertEquals("today <= timestamp('2017-03-06T00:00:00Z')",
        text(row(Fact.TODAY, Comparison.AT_MOST, LocalDate.of(2017, 3, 6))));
    assertEquals("cert.kind == 'HIGH_TECH'", text(row(Fact.CERT_KIND, Comparison.ONE_OF, "HIGH_TECH")));
    assertEquals("!(firm.size in ['LARGE', 'MEDIUM'])", text(row(Fact.FIRM_SIZE, Comparison.NONE_OF, "LARGE", "MEDIUM")));
    assertEquals("'V-TIER' in round.measures", text(row(Fact.ROUND_MEASURES, Comparison.HAS, "V-TIER")));
  }

  @Test
  void a_share_of_another_fact_is_compared_by_multiplying_both_sides() {
    var share = new Operand.Other(Fact.FIRM_REVENUE, Portion.parsePercent("3.5"), 0);
    assertEquals("rnd.amount * 1000 >= firm.revenue * 35",
        text(new ConditionRow(Fact.RND_AMOUNT, Comparison.AT_LEAST, share)));
    assertEquals("rnd.amount >= rnd.before * 2", text(new ConditionRow(Fact.RND_AMOUNT, Comparison.AT_LEAST,
        new Operand.Other(Fact.RND_BEFORE, Portion.parsePercent("200"), 0))));
    assertEquals("policy.year <= cert.year + 2", text(new ConditionRow(Fact.POLICY_YEAR, Comparison.AT_MOST,
        new Operand.Other(Fact.CERT_YEAR, Portion.WHOLE, 2))));
    assertEquals("!(order.service in round.excludedServices)", text(new ConditionRow(Fact.ORDER_SERVICE, Comparison.NONE_OF,
        Operand.fact(Fact.ROUND_EXCLUDED_SERVICES))));
  }

  @ParameterizedTest
  @CsvSource({"100, 100, 1, 1", "3.5, 3.5, 35, 1000", "3.50, 3.5, 35, 1000", "115, 115, 115, 100", "0.05, 0.05, 5, 10000",
      "300, 300, 3, 1", "12.3456, 12.3456, 123456, 1000000"})
  void a_percentage_is_two_whole_numbers_and_reads_as_it_was_written(String typed, String read, long part, long whole) {
    assertEquals(new Portion(part, whole), Portion.parsePercent(typed));
    assertEquals(read, Portion.parsePercent(typed).percent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.00", "-3", "1.23456", "3,5", "abc", "99999999"})
  void what_is_no_percentage_is_refused(String typed) {
    assertThrows(RuleViolation.class, () -> Portion.parsePercent(typed));
  }

  @Test
  void groups_of_rows_nest_once() {
    var rows = ConditionRows.read("firm.highTech && (firm.size in ['SMALL', 'MICRO'] || firm.technologySme)").orElseThrow();
    assertTrue(rows.all());
    assertEquals(List.of(1, 2), rows.groups().stream().map(List::size).toList());
    var any = ConditionRows.read("firm.highTech && firm.staff > 3 || firm.technologySme").orElseThrow();
    assertEquals("(firm.highTech && firm.staff > 3) || firm.technologySme", any.text());
    assertEquals("award.times == 0 || award.yearsSince >= 3",
        ConditionRows.read("award.times == 0 || award.yearsSince >= 3").orElseThrow().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lab.senior * 100 >= lab.staff * (lab.byFirm ? 40 : 60)", "hatch.smes + hatch.highTechs > 0", "true",
      "firm.staff > -1", "3 < firm.staff", "(firm.highTech || (firm.staff > 3 && (firm.barred || firm.technologySme)))",
      "rnd.amount * 3 >= rnd.before * 2", "today > timestamp('2017-03-06T12:00:00Z')", "size(firm.county) > 2"})
  void what_rows_cannot_say_stays_a_text(String expression) {
    assertEquals(Optional.empty(), ConditionRows.read(expression));
  }

  @Test
  void what_does_not_fit_a_fact_is_refused() {
    assertThrows(RuleViolation.class, () -> row(Fact.FIRM_STAFF, Comparison.ONE_OF, 3L));
    assertThrows(RuleViolation.class, () -> row(Fact.FIRM_STAFF, Comparison.AT_LEAST));
    assertThrows(RuleViolation.class, () -> row(Fact.FIRM_COUNTY, Comparison.ONE_OF, "x' || true || 'x"));
    assertThrows(RuleViolation.class, () -> row(Fact.FIRM_BARRED, Comparison.IS, true));
    assertThrows(RuleViolation.class,
        () -> new ConditionRow(Fact.RND_AMOUNT, Comparison.AT_LEAST, Operand.fact(Fact.FIRM_STAFF)));
    assertThrows(RuleViolation.class,
        () -> new ConditionRow(Fact.RND_AMOUNT, Comparison.AT_LEAST, Operand.fact(Fact.RND_AMOUNT)));
    assertThrows(RuleViolation.class, () -> new ConditionRow(Fact.TODAY, Comparison.AT_LEAST,
        new Operand.Other(Fact.VOUCHER_ISSUED, Portion.parsePercent("50"), 0)));
    assertThrows(RuleViolation.class, () -> new ConditionRows(true, List.of()));
  }
}
