package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import kechuang.fault.RuleViolation;
import kechuang.json.Json;
import kechuang.money.Money;
import kechuang.money.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of formula comes to. Amounts in yuan; 万 is ten thousand. */
class FormulaTest {

  private static final String INTEREST = """
      {"kind": "SHARE", "base": "loan.amount", "zh": "贷款", "en": "loan", "times": [
        {"part": "loan.pledgeShare", "of": 10000, "zh": "占比", "en": "share"},
        {"part": "loan.benchmark", "of": 10000, "zh": "利率", "en": "rate"},
        {"part": "loan.days", "of": 360, "zh": "天数", "en": "days"}, {"part": "50", "of": 100, "zh": "贴息", "en": "subsidy"}]}""";
  private static final String BROKER = """
      {"kind": "TIERS", "base": "contract.amount", "zh": "交易额", "en": "deal",
       "tiers": [{"upTo": "10000000", "rate": "0.015"}, {"rate": "0.01"}]}""";
  private static final String HATCHED = """
      {"kind": "SUM", "items": [{"count": "hatch.smes", "unit": "20000", "zh": "科小", "en": "SME"},
        {"count": "hatch.highTechs", "unit": "50000", "zh": "高企", "en": "high-tech"}]}""";
  private static final String BY_SHARE = """
      {"kind": "CASES", "cases": [
        {"when": "rnd.amount * 100 >= firm.revenue * 5", "amount": "50000", "zh": "5% 以上", "en": "from 5 %"},
        {"when": "rnd.amount * 100 >= firm.revenue * 3", "amount": "30000", "zh": "3% 以上", "en": "from 3 %"}]}""";

  private static Formula formula(String text) {
    return Formula.fromJson(Json.createReader(new StringReader(text)).readObject());
  }

  private static String amount(String formula, Facts facts) {
    return formula(formula).reckon(facts).map(sum -> sum.amount().toString()).orElse("unknown");
  }

  private static Facts loan(String amount, String share, int days) {
    return Facts.NONE.with(Fact.LOAN_AMOUNT, Money.of(amount)).with(Fact.LOAN_PLEDGE_SHARE, Rate.of(share))
        .with(Fact.LOAN_BENCHMARK, Rate.of("0.0435")).with(Fact.LOAN_DAYS, days);
  }

  @Test
  void d2_interest_of_a_pledged_loan() {
    // 5,000,000 × 100 % × 4.35 % × 360/360 × 50 % = 108,750.00; 5,000,000 × 60 % × 4.35 % × 180/360 × 50 % = 32,625.00
    assertEquals("108750.00", amount(INTEREST, loan("5000000", "1", 360)));
    assertEquals("32625.00", amount(INTEREST, loan("5000000", "0.6", 180)));
  }

  @Test
  void it_is_rounded_once_at_its_end() {
    // 100.01 × 33.33 % × 4.35 % × 1/360 × 50 % = 0.002014…; each step rounded would come to the same only by chance.
    assertEquals("0.00", amount(INTEREST, loan("100.01", "0.3333", 1)));
    // 1,000,000.01 × 33.33 % × 4.35 % × 77/360 × 50 % = 1,550.539… → 1,550.54
    assertEquals("1550.54", amount(INTEREST, loan("1000000.01", "0.3333", 77)));
  }

  @ParameterizedTest
  @CsvSource({"10000000, 150000.00", "18000000, 230000.00", "30000000, 350000.00", "0, 0.00"})
  void d1_marginal_tiers_of_a_broker_before_the_cap(String deal, String expected) {
    // 1000万 × 1.5 % = 15万; + 800万 × 1 % = 23万; + 2000万 × 1 % = 35万
    assertEquals(expected, amount(BROKER, Facts.NONE.with(Fact.CONTRACT_AMOUNT, Money.of(deal))));
  }

  @Test
  void d4_a_sum_for_each_kind() {
    // 12 × 2万 + 3 × 5万 = 39万
    assertEquals("390000.00", amount(HATCHED, Facts.NONE.with(Fact.HATCH_SMES, 12).with(Fact.HATCH_HIGH_TECHS, 3)));
  }

  @ParameterizedTest
  @CsvSource({"50000, 1000000, 50000.00", "49999.99, 1000000, 30000.00", "30000, 1000000, 30000.00", "29999.99, 1000000, 0.00"})
  void the_first_row_of_a_table_that_holds(String rnd, String revenue, String expected) {
    assertEquals(expected, amount(BY_SHARE,
        Facts.NONE.with(Fact.RND_AMOUNT, Money.of(rnd)).with(Fact.FIRM_REVENUE, Money.of(revenue))));
  }

  @ParameterizedTest
  @ValueSource(strings = {INTEREST, BROKER, HATCHED, BY_SHARE})
  void what_is_not_known_gives_no_amount_rather_than_none(String formula) {
    assertEquals(Optional.empty(), formula(formula).reckon(Facts.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {INTEREST, BROKER, HATCHED, BY_SHARE,
      "{\"kind\": \"FIXED\", \"amount\": \"200000\", \"zh\": \"定额\", \"en\": \"fixed\"}"})
  void it_is_written_as_it_was_read(String text) {
    var once = formula(text).toJson();
    assertEquals(once, Formula.fromJson(once).toJson());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"kind\": \"CODE\"}", "{\"kind\": \"SUM\", \"items\": []}",
      "{\"kind\": \"SHARE\", \"base\": \"firm.county\", \"zh\": \"a\", \"en\": \"a\", \"times\": []}",
      "{\"kind\": \"SHARE\", \"base\": \"rnd.nothing\", \"zh\": \"a\", \"en\": \"a\", \"times\": []}",
      "{\"kind\": \"CASES\", \"cases\": [{\"when\": \"firm.staff\", \"amount\": \"1\", \"zh\": \"a\", \"en\": \"a\"}]}",
      "{\"kind\": \"FIXED\", \"amount\": \"-1\", \"zh\": \"a\", \"en\": \"a\"}",
      "{\"kind\": \"FIXED\", \"amount\": \"1\", \"zh\": \"a\", \"en\": \" \"}"})
  void what_is_no_formula_is_refused(String text) {
    assertThrows(RuleViolation.class, () -> formula(text));
  }

  @Test
  void it_says_how_it_came_about() {
    var lines = formula(BROKER).reckon(Facts.NONE.with(Fact.CONTRACT_AMOUNT, Money.of("18000000"))).orElseThrow().lines();
    assertEquals(List.of("18,000,000.00", "10,000,000.00 × 1.5%", "8,000,000.00 × 1%"),
        lines.stream().map(Calculation.Line::value).toList());
    assertTrue(formula(INTEREST).reckon(loan("5000000", "0.6", 180)).orElseThrow().lines().stream()
        .anyMatch(line -> line.value().equals("180/360")));
  }
}
