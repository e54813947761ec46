package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kechuang.money.Money;
import kechuang.money.Shares;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Benefit;
import kechuang.scheme.entity.Calculation.Line;
import kechuang.scheme.entity.Calculation.Operator;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.OtherFunds;
import kechuang.scheme.entity.Outcome;
import kechuang.scheme.entity.Terms;
import kechuang.testing.SaidFacts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Scenario 6.2: one firm of 上虞, the R&D of one year, several rewards, by the shipped rules; and what an upgrade of a
 * laboratory or a maker space is paid. Amounts in yuan; 万 is ten thousand.
 */
@ArquillianTest
class ResearchRewardsIT {

  private static final LocalDate DAY = LocalDate.of(2017, 4, 11);
  private static final String FIRM = "firm.creditCodeType=91; firm.county=330604; firm.barred=no; policy.year=2016;"
      + " award.times=0; cert.year=2016; other.funds=0; ";
  private static final Facts E3 = research("12000000", "12000000", "15600000", "15000000", "380000000");

  @Inject
  private Entitlements entitlements;
  @Inject
  private Measures measures;
  @Inject
  private Rules rules;

  /** R&D of the year before and of the year, as the statistics and the tax have it, and the revenue of the year. */
  private static Facts research(String statisticsBefore, String taxBefore, String statistics, String tax,
      String revenue) {
    return SaidFacts.with(Facts.NONE, FIRM + "firm.designatedSize=yes; rnd.separateAccounts=yes; rnd.reserveYear=2016;"
            + " rnd.reserveDay=220; rnd.statisticsBefore=" + statisticsBefore + "; rnd.taxBefore=" + taxBefore
            + "; rnd.statistics=" + statistics + "; rnd.tax=" + tax + "; firm.revenue=" + revenue)
        .with(Fact.RND_BEFORE, Money.of(statisticsBefore).min(Money.of(taxBefore)))
        .with(Fact.RND_AMOUNT, Money.of(statistics).min(Money.of(tax)));
  }

  private static Facts research(String before, String now, String revenue) {
    return research(before, before, now, now, revenue);
  }

  private Entitlement of(String measure, Facts facts) {
    return entitlements.of(measure, DAY, facts, Before.NOTHING);
  }

  private String amount(String measure, Facts facts) {
    return of(measure, facts).amount().toString();
  }

  private List<String> against(String measure, Facts facts) {
    return of(measure, facts).verdict().against().stream().map(Outcome::code).toList();
  }

  private Terms terms(String measure) {
    return rules.versionOn(measure, DAY).orElseThrow().terms().orElseThrow();
  }

  private Shares shares(String measure) {
    return new Shares(List.copyOf(terms(measure).sharing().values()));
  }

  private Benefit benefit(String measure, String matter, Money amount, Money paidBefore) {
    var group = measures.get(measure).getGroup();
    return new Benefit(measure, group, terms(measure).stacking(), matter, amount, paidBefore);
  }

  /** The measures' amounts settled for one year: what is paid of each, and what is paid instead. */
  private List<String> settled(Facts facts, String... codes) {
    return settled(facts, Before.NOTHING, codes);
  }

  private List<String> settled(Facts facts, Before before, String... codes) {
    var benefits = Arrays.stream(codes).map(code ->
        benefit(code, "2016", entitlements.of(code, DAY, facts, before).amount(), Money.ZERO)).toList();
    return Benefit.settle(benefits).stream().map(one -> one.benefit().measure() + " " + one.payable()
        + (one.instead() == null ? "" : ", instead " + one.instead())).toList();
  }

  private static List<Line> lines(Entitlement entitlement) {
    return entitlement.worked().orElseThrow().lines();
  }

  /** The limits that made the amount less. */
  private List<Operator> decisive(String measure, Facts facts) {
    return lines(of(measure, facts)).stream().filter(Line::decisive).map(Line::operator).toList();
  }

  @Test
  void b1_the_lower_of_statistics_and_tax_is_the_base() {
    // min(1560万, 1500万) = 1500万 and min(1200万, 1200万) = 1200万; they differ by 300万
    assertEquals("15,000,000.00", lines(of("RD-TOT", E3)).get(0).value());
    assertEquals("3,000,000.00", lines(of("RD-INC", E3)).get(0).value());
  }

  @Test
  void b2_the_increase_is_rewarded() {
    // 300万 of 1200万 is 25 %; 1500万 of 38000万 is 3.947 %; 300万 × 12 % = 36万
    assertEquals(List.of(), against("RD-INC", E3));
    assertEquals("360000.00", amount("RD-INC", E3));
  }

  @Test
  void b3_the_total_is_rewarded() {
    // 1500万 × 5 % = 75万, below 100万
    assertEquals(List.of(), against("RD-TOT", E3));
    assertEquals("750000.00", amount("RD-TOT", E3));
  }

  @Test
  void b4_only_the_higher_is_paid_and_the_other_says_which() {
    assertEquals(List.of("RD-INC 0.00, instead RD-TOT", "RD-TOT 750000.00"), settled(E3, "RD-INC", "RD-TOT"));
  }

  @Test
  void b5_city_and_district_carry_half_each() {
    assertEquals(List.of(Money.of("375000"), Money.of("375000")), shares("RD-TOT").of(Money.of("750000")));
  }

  @Test
  void b6_a_high_tech_certificate_of_the_same_year_is_rewarded_too() {
    var facts = SaidFacts.with(E3, "cert.kind=HIGH_TECH; cert.first=yes");
    assertEquals(List.of("RD-INC 0.00, instead RD-TOT", "RD-TOT 750000.00", "HT-NEW 200000.00"),
        settled(facts, "RD-INC", "RD-TOT", "HT-NEW"));
    // 20万 − 10万 from the pool = 10万
    assertEquals(List.of("RD-INC 0.00, instead RD-TOT", "RD-TOT 750000.00", "HT-NEW 100000.00"), settled(facts,
        new Before(Map.of("HT-POOL", Money.of("100000")), Money.ZERO), "RD-INC", "RD-TOT", "HT-NEW"));
  }

  @Test
  void b7_what_the_county_paid_for_the_same_year_is_taken_off() {
    // 75万 − 30万 = 45万; of the increase 36万 − 30万 = 6万, which is the lower
    assertEquals(List.of("RD-INC 0.00, instead RD-TOT", "RD-TOT 450000.00"),
        settled(E3.with(Fact.OTHER_FUNDS, Money.of("300000")), "RD-INC", "RD-TOT"));
  }

  @Test
  void b7_where_other_money_excludes_nothing_is_left() {
    var shipped = terms("RD-TOT").toString();
    var excluding = Terms.read(shipped.replace(OtherFunds.DEDUCTED.name(), OtherFunds.EXCLUDING.name()));
    var sum = excluding.reckon(E3.with(Fact.OTHER_FUNDS, Money.of("300000")), Before.NOTHING).orElseThrow();
    assertEquals(List.of("0.00"), Benefit.settle(List.of(benefit("RD-TOT", "2016", sum.amount(), Money.ZERO))).stream()
        .map(one -> one.payable().toString()).toList());
  }

  @Test
  void b_growth_of_11_67_percent_leaves_the_total() {
    // 1340万 after 1200万 is 11.67 %; 1340万 × 5 % = 67万
    var facts = research("12000000", "13400000", "380000000");
    assertEquals(List.of("growth"), against("RD-INC", facts));
    assertEquals(List.of("RD-INC 0.00, instead RD-TOT", "RD-TOT 670000.00"), settled(facts, "RD-INC", "RD-TOT"));
  }

  @Test
  void b_a_reserve_filed_in_march_is_too_late() {
    var facts = SaidFacts.with(E3, "rnd.reserveDay=305");
    assertEquals(List.of("reserve"), against("RD-INC", facts));
    assertEquals(List.of("RD-INC 0.00, instead RD-TOT", "RD-TOT 750000.00"), settled(facts, "RD-INC", "RD-TOT"));
  }

  @Test
  void b_of_2600_the_increase_wins_over_the_capped_total() {
    // 2600万 × 5 % = 130万, at most 100万; (2600万 − 1200万) × 12 % = 168万
    var facts = research("12000000", "26000000", "380000000");
    assertEquals("1000000.00", amount("RD-TOT", facts));
    assertEquals(List.of(Operator.AT_MOST), decisive("RD-TOT", facts));
    assertEquals(List.of("RD-INC 1680000.00", "RD-TOT 0.00, instead RD-INC"), settled(facts, "RD-INC", "RD-TOT"));
  }

  @Test
  void b_rd_first_a_first_year_of_research_is_rewarded() {
    // 90万 of 2500万 is 3.6 %; 90万 × 10 % = 9万
    var facts = research("0", "900000", "25000000");
    assertEquals(List.of(), against("RD-FIRST", facts));
    assertEquals(List.of("year-before"), against("RD-INC", facts));
    assertEquals(List.of("least"), against("RD-TOT", facts));
    assertEquals(List.of("RD-FIRST 90000.00", "RD-INC 0.00, instead RD-FIRST", "RD-TOT 0.00, instead RD-FIRST"),
        settled(facts, "RD-FIRST", "RD-INC", "RD-TOT"));
  }

  @Test
  void b_less_than_ten_thousand_is_not_paid() {
    // 57.5万 after 50万 is 15 %, of 1600万 3.59 %; 7.5万 × 12 % = 9,000 < 10,000
    var facts = research("500000", "575000", "16000000");
    assertEquals(List.of(), against("RD-INC", facts));
    assertEquals("0.00", amount("RD-INC", facts));
    assertEquals(List.of(Operator.BELOW), decisive("RD-INC", facts));
    assertEquals(List.of("least"), against("RD-TOT", facts));
  }

  @Test
  void b_who_reports_nothing_to_the_statistics_gets_nothing() {
    // The lower of 0 and 500万 is 0.
    var facts = research("12000000", "12000000", "0", "5000000", "380000000");
    assertEquals(List.of("statistics", "growth", "intensity"), against("RD-INC", facts));
    assertEquals(List.of("statistics", "least"), against("RD-TOT", facts));
    assertEquals(List.of("statistics", "intensity"),
        against("RD-FIRST", research("0", "0", "0", "5000000", "380000000")));
  }

  @Test
  void b_exactly_15_and_exactly_3_5_percent_are_enough() {
    // 805万 after 700万 is 15 %, of 23000万 3.5 %; 105万 × 12 % = 12.6万; 805万 × 5 % = 40.25万
    var facts = research("7000000", "8050000", "230000000");
    assertEquals(List.of(), against("RD-INC", facts));
    assertEquals("126000.00", amount("RD-INC", facts));
    assertEquals(List.of("RD-INC 0.00, instead RD-TOT", "RD-TOT 402500.00"), settled(facts, "RD-INC", "RD-TOT"));
    assertEquals(List.of("growth", "intensity"), against("RD-INC", research("7000000", "8049999.99", "230000000")));
  }

  @Test
  void d6_a_laboratory_that_rises_to_the_province_is_paid_the_difference() {
    // 20万 − 5万 = 15万; half of 20万 is 10万 each, of which the city paid 5万
    var facts = SaidFacts.with(Facts.NONE, FIRM + "cert.kind=KEY_LAB; cert.level=PROVINCIAL");
    assertEquals(List.of(), against("LAB-PROV", facts));
    var upgrade = benefit("LAB-PROV", "laboratory", of("LAB-PROV", facts).amount(), Money.of("50000"));
    assertEquals(Money.of("150000"), Benefit.settle(List.of(upgrade)).get(0).payable());
    assertEquals(List.of(Money.of("50000"), Money.of("100000")),
        shares("LAB-PROV").stillOf(Money.of("200000"), List.of(Money.of("50000"), Money.ZERO)));
    assertEquals("G-PLAT", measures.get("LAB-CITY").getGroup());
  }

  @Test
  void d6_the_same_level_of_a_maker_space_again_would_be_nothing() {
    // Provincial 20万 were paid, national gives 100万: 80万 are left, and of the national again nothing.
    var facts = SaidFacts.with(Facts.NONE, FIRM + "cert.kind=MAKER_SPACE; cert.level=NATIONAL; award.timesAtLevel=0");
    var national = of("MS-CERT", facts).amount();
    assertEquals(List.of(Money.of("800000"), Money.ZERO), List.of("200000", "1000000").stream().map(paid ->
        Benefit.settle(List.of(benefit("MS-CERT", "space", national, Money.of(paid)))).get(0).payable()).toList());
  }
}
