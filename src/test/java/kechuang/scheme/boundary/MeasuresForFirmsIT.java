package kechuang.scheme.boundary;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.money.Money;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Calculation.Operator;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Outcome;
import kechuang.testing.SaidFacts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What the shipped measures give to firms and platforms, and to whom they give nothing. Each starts from somebody who
 * qualifies; a row of a table changes one thing. Amounts in yuan; 万 is ten thousand.
 */
@ArquillianTest
class MeasuresForFirmsIT {

  private static final LocalDate DAY = LocalDate.of(2017, 4, 11);
  private static final String ANYBODY = "firm.creditCodeType=91; firm.county=330604; firm.barred=no; policy.year=2016;"
      + " award.times=0; cert.year=2016; other.funds=0; ";
  /** The firm of scenario 6.2: R&D of 1500万 after 1200万, revenue 3.8亿. */
  private static final String RESEARCH = ANYBODY + "firm.designatedSize=yes; firm.revenue=380000000; "
      + "rnd.before=12000000; rnd.amount=15000000; rnd.statistics=15600000; rnd.reserveYear=2016; rnd.reserveDay=220; "
      + "rnd.separateAccounts=yes; ";
  private static final String PLACE = ANYBODY + "lab.site=1000; lab.equipment=10000000; ";
  private static final Map<String, String> QUALIFYING = Map.ofEntries(
      entry("V-HOST", "firm.barred=no; provider.registered=yes; host.ratedWell=yes; host.settled=236000"),
      entry("RD-INC", RESEARCH), entry("RD-TOT", RESEARCH),
      entry("RD-FIRST", RESEARCH + "rnd.before=0; rnd.amount=900000; rnd.statistics=900000; firm.revenue=25000000"),
      entry("RD-TIER", ANYBODY + "firm.designatedSince=2016; rnd.amount=1000000; firm.revenue=20000000"),
      entry("UP-SCALE", ANYBODY + "firm.designatedSince=2016; firm.highTech=yes"),
      entry("HT-NEW", ANYBODY + "cert.kind=HIGH_TECH; cert.first=yes"),
      entry("HT-RENEW", ANYBODY + "cert.kind=HIGH_TECH; cert.first=no"),
      entry("HT-POOL", ANYBODY + "pool.year=2016; pool.score=60"),
      entry("SME-PROV", ANYBODY + "cert.kind=TECHNOLOGY_SME; cert.level=PROVINCIAL; firm.highTech=no; firm.size=MEDIUM"),
      entry("LAB-NAT", ANYBODY + "cert.kind=KEY_LAB; cert.level=NATIONAL"),
      entry("LAB-PROV", ANYBODY + "cert.kind=KEY_LAB; cert.level=PROVINCIAL"),
      entry("LAB-CITY", PLACE + "lab.staff=20; lab.senior=12; lab.byFirm=no; cert.kind=KEY_LAB; cert.level=CITY"),
      entry("INST-KEY", ANYBODY + "cert.kind=KEY_ENTERPRISE_INSTITUTE; cert.level=PROVINCIAL; cert.upperFund=1000000"),
      entry("INST-PROV", PLACE + "cert.kind=ENTERPRISE_INSTITUTE; cert.level=PROVINCIAL; firm.revenue=100000000;"
          + " rnd.amount=3000000; rnd.staff=50"),
      entry("CTR-PROV", ANYBODY + "cert.kind=RND_CENTRE; cert.level=PROVINCIAL; firm.highTech=yes"),
      entry("INC-NAT", ANYBODY + "cert.kind=INCUBATOR; cert.level=NATIONAL"),
      entry("INC-PROV", ANYBODY + "cert.kind=INCUBATOR; cert.level=PROVINCIAL"),
      entry("MS-CERT", ANYBODY + "cert.kind=MAKER_SPACE; cert.level=NATIONAL; award.timesAtLevel=0"),
      entry("MS-HATCH", ANYBODY + "cert.kind=INCUBATOR; hatch.smes=12; hatch.highTechs=3"));

  @Inject
  private Entitlements entitlements;

  /** What a row says: the measure, what is changed, what comes of it. */
  private interface Check {
    void of(String measure, String change, String expected);
  }

  /** Every row of a table but the remarks, in one call of the server; all that fail are told, each with its row. */
  private static void each(String table, Check check) {
    assertAll(table.lines().filter(row -> !row.startsWith("#")).<Executable>map(row -> () -> {
      var cells = row.split("\\|");
      try {
        check.of(cells[0].strip(), cells[1].strip(), cells[2].strip());
      } catch (AssertionError wrong) {
        throw new AssertionError(row + ": " + wrong.getMessage(), wrong);
      }
    }));
  }

  private static Facts facts(String measure, String change) {
    return SaidFacts.with(SaidFacts.with(Facts.NONE, QUALIFYING.get(measure)), change);
  }

  private Entitlement of(String measure, Facts facts, Before before) {
    return entitlements.of(measure, DAY, facts, before);
  }

  private String paid(String measure, Facts facts, Before before) {
    var entitlement = of(measure, facts, before);
    assertEquals(List.of(), against(entitlement));
    return entitlement.amount().toString();
  }

  private static List<String> against(Entitlement entitlement) {
    return entitlement.verdict().against().stream().map(Outcome::code).toList();
  }

  @Test
  void who_qualifies_is_paid() {
    each("""
      # A10: 236,000 × 5 % = 11,800; 10,000,000 × 5 % = 500,000; more gives 500,000
      V-HOST   |                          | 11800.00
      V-HOST   | host.settled=10000000    | 500000.00
      V-HOST   | host.settled=10000020    | 500000.00
      # (1500万 − 1200万) × 12 % = 36万; (6200万 − 1200万) × 12 % = 600万, at most 500万
      RD-INC   |                          | 360000.00
      RD-INC   | rnd.amount=62000000      | 5000000.00
      # The last day of February counts, also in a leap year.
      RD-INC   | rnd.reserveDay=229       | 360000.00
      # 1500万 × 5 % = 75万; 300万 × 5 % = 15万; 2000万 × 5 % = 100万, and 2600万 × 5 % = 130万 at most 100万
      RD-TOT   |                          | 750000.00
      RD-TOT   | rnd.amount=3000000       | 150000.00
      RD-TOT   | rnd.amount=26000000      | 1000000.00
      # 90万 × 10 % = 9万, and 90万 of 2500万 is 3.6 %; 500万 × 10 % = 50万; 600万 × 10 % = 60万, at most 50万
      RD-FIRST |                          | 90000.00
      RD-FIRST | rnd.amount=6000000       | 500000.00
      # 100万 of 2000万 is 5 %; a fen less is below it; 60万 of 2000万 is 3 %
      RD-TIER  |                          | 50000.00
      RD-TIER  | rnd.amount=999999.99     | 30000.00
      RD-TIER  | rnd.amount=600000        | 30000.00
      # Fixed sums: 10万, 20万, 10万, 10万, 1万
      UP-SCALE |                          | 100000.00
      HT-NEW   |                          | 200000.00
      HT-RENEW |                          | 100000.00
      HT-RENEW | award.times=2; award.yearsSince=3 | 100000.00
      HT-POOL  |                          | 100000.00
      SME-PROV |                          | 10000.00
      # Laboratories 100万, 20万, 5万; 8 of 20 is 40 %, enough where a firm leads
      LAB-NAT  |                          | 1000000.00
      LAB-PROV |                          | 200000.00
      LAB-CITY |                          | 50000.00
      LAB-CITY | lab.byFirm=yes; lab.senior=8 | 50000.00
      LAB-CITY | cert.kind=RND_CENTRE; lab.site=300 | 50000.00
      # 100万 × 100 % = 100万; of 150.01万 150万; the second year after the recognition is the third
      INST-KEY |                          | 1000000.00
      INST-KEY | cert.upperFund=1500100   | 1500000.00
      INST-KEY | cert.year=2014           | 1000000.00
      # 300万 of 1亿 is 3 %; 1000万 of 5亿 is 2 %, but 1000万 is enough
      INST-PROV |                         | 200000.00
      INST-PROV | firm.revenue=500000000; rnd.amount=10000000 | 200000.00
      CTR-PROV |                          | 100000.00
      INC-NAT  |                          | 1000000.00
      INC-PROV |                          | 500000.00
      # 100万 and 20万; the national level after the provincial one
      MS-CERT  |                          | 1000000.00
      MS-CERT  | cert.level=PROVINCIAL    | 200000.00
      MS-CERT  | award.times=1            | 1000000.00
      # D4: 12 × 2万 + 3 × 5万 = 39万; 60 × 2万 + 5 × 5万 = 145万, at most 100万
      MS-HATCH |                          | 390000.00
      MS-HATCH | hatch.smes=60; hatch.highTechs=5 | 1000000.00
      """, (measure, change, amount) -> assertEquals(amount, paid(measure, facts(measure, change), Before.NOTHING)));
  }

  @Test
  void who_fails_a_condition_is_refused_by_its_name() {
    each("""
      V-HOST   | provider.registered=no   | registered
      V-HOST   | host.settled=0           | settled
      V-HOST   | host.ratedWell=no        | rated
      V-HOST   | firm.barred=yes          | not-barred
      RD-INC   | firm.designatedSize=no   | designated-size
      RD-INC   | rnd.reserveDay=301       | reserve
      RD-INC   | rnd.reserveYear=2015     | reserve
      RD-INC   | rnd.statistics=0         | statistics
      RD-INC   | rnd.before=0             | year-before
      # A fen below 15 % of growth, and below 3.5 % of 3.8亿, which is 1330万
      RD-INC   | rnd.amount=13799999.99   | growth
      RD-INC   | rnd.before=11000000; rnd.amount=13299999.99 | intensity
      RD-TOT   | rnd.amount=2999999.99    | least
      RD-TOT   | rnd.separateAccounts=no  | accounts
      RD-TOT   | rnd.statistics=0         | statistics
      RD-FIRST | firm.designatedSize=no   | designated-size
      RD-FIRST | rnd.statistics=0         | statistics
      RD-FIRST | rnd.before=0.01          | first-research
      # 3 % of 2500万 is 75万
      RD-FIRST | rnd.amount=749999.99     | intensity
      RD-FIRST | award.times=1            | once
      # 3 % of 2000万 is 60万
      RD-TIER  | rnd.amount=599999.99     | intensity
      RD-TIER  | firm.designatedSince=2015 | first-designated
      RD-TIER  | award.times=1            | once
      UP-SCALE | firm.designatedSince=2015 | first-designated
      UP-SCALE | firm.highTech=no         | high-tech
      UP-SCALE | award.times=1            | once
      HT-NEW   | cert.first=no            | first
      HT-NEW   | cert.kind=TECHNOLOGY_SME | title
      HT-NEW   | cert.year=2015           | title-year
      HT-NEW   | award.times=1            | once
      HT-RENEW | cert.first=yes           | renewed
      HT-RENEW | cert.kind=KEY_LAB        | title
      HT-RENEW | cert.year=2013           | title-year
      HT-RENEW | award.times=1; award.yearsSince=2 | once-in-three-years
      HT-POOL  | pool.score=59            | score
      HT-POOL  | pool.year=2015           | pool-year
      HT-POOL  | award.times=1            | once
      SME-PROV | firm.size=LARGE          | size
      SME-PROV | firm.highTech=yes        | not-high-tech
      SME-PROV | cert.level=NATIONAL      | title
      SME-PROV | cert.year=2015           | title-year
      SME-PROV | award.times=1            | once
      LAB-NAT  | cert.level=PROVINCIAL    | title
      LAB-NAT  | cert.year=2017           | title-year
      LAB-NAT  | award.times=1            | once
      LAB-PROV | cert.level=CITY          | title
      LAB-PROV | cert.year=2015           | title-year
      LAB-PROV | award.times=1            | once
      LAB-CITY | cert.level=PROVINCIAL    | title
      LAB-CITY | cert.kind=MAKER_SPACE    | title
      LAB-CITY | lab.site=999             | site
      LAB-CITY | lab.equipment=9999999.99 | equipment
      LAB-CITY | lab.staff=19             | staff
      # 11 of 20 is 55 %; where a firm leads, 7 of 20 is 35 %
      LAB-CITY | lab.senior=11            | seniors
      LAB-CITY | lab.byFirm=yes; lab.senior=7 | seniors
      LAB-CITY | award.times=1            | once
      INST-KEY | cert.kind=ENTERPRISE_INSTITUTE | title
      INST-KEY | cert.upperFund=0         | funds
      INST-KEY | cert.year=2013           | three-years
      INST-KEY | cert.year=2017           | three-years
      INST-PROV | cert.kind=RND_CENTRE    | title
      INST-PROV | cert.year=2015          | title-year
      INST-PROV | firm.revenue=99999999.99 | revenue
      INST-PROV | rnd.amount=2999999.99   | research
      INST-PROV | rnd.staff=49            | research-staff
      INST-PROV | lab.site=999            | site
      INST-PROV | lab.equipment=9999999.99 | equipment
      INST-PROV | award.times=1           | once
      CTR-PROV | firm.highTech=no         | high-tech
      CTR-PROV | cert.kind=KEY_LAB        | title
      CTR-PROV | cert.year=2015           | title-year
      CTR-PROV | award.times=1            | once
      INC-NAT  | cert.level=PROVINCIAL    | title
      INC-NAT  | award.times=1            | once
      INC-PROV | cert.kind=MAKER_SPACE    | title
      INC-PROV | award.times=1            | once
      MS-CERT  | cert.level=CITY          | title
      MS-CERT  | award.times=1; award.timesAtLevel=1 | once-for-each-level
      MS-HATCH | hatch.smes=0; hatch.highTechs=0 | hatched
      MS-HATCH | cert.kind=KEY_LAB        | operator
      """, (measure, change, code) -> {
        var entitlement = of(measure, facts(measure, change), Before.NOTHING);
        assertEquals(List.of(code), against(entitlement));
        assertTrue(entitlement.worked().isEmpty());
      });
  }

  @Test
  void they_are_for_legal_persons_of_the_city_that_are_not_barred() {
    QUALIFYING.keySet().stream().filter(measure -> !measure.equals("V-HOST")).forEach(measure ->
        assertEquals(List.of("legal-person", "county", "not-barred"), against(of(measure,
            facts(measure, "firm.creditCodeType=92; firm.county=330106; firm.barred=yes"), Before.NOTHING)), measure));
  }

  /** {@code key=amount}: what was paid under a measure, or in the {@code year}; empty for nothing. */
  private static Before before(String said) {
    var parts = said.split("=");
    return parts[0].equals("year") ? new Before(Map.of(), Money.of(parts[1]))
        : new Before(Map.of(parts[0], Money.of(parts[1])), Money.ZERO);
  }

  @Test
  void what_was_paid_before_is_taken_off() {
    each("""
      # 50万 − 49万 = 1万 is left of the year, of 11,800 due; 500万 − 480万 = 20万 of 36万; nothing of 100万
      V-HOST   | year=490000       | 10000.00
      RD-INC   | year=4800000      | 200000.00
      RD-TOT   | year=1000000      | 0.00
      # 20万 − 10万 = 10万; and whoever has the whole 20万 gets nothing more from the pool
      HT-NEW   | HT-POOL=100000    | 100000.00
      HT-POOL  | HT-NEW=200000     | 0.00
      # 150万 − 80万 = 70万, of 100万 due; 100万 − 90万 = 10万, of 39万
      INST-KEY | year=800000       | 700000.00
      MS-HATCH | year=900000       | 100000.00
      """, (measure, before, amount) -> assertEquals(amount, paid(measure, facts(measure, ""), before(before))));
  }

  @Test
  void a_first_year_of_less_than_ten_thousand_is_not_paid() {
    // 99,999 × 10 % = 9,999.90 < 10,000, of revenue 300万 it is 3.3 %
    var facts = facts("RD-FIRST", "rnd.amount=99999; firm.revenue=3000000");
    assertEquals("0.00", paid("RD-FIRST", facts, Before.NOTHING));
    assertEquals(List.of(Operator.BELOW), decisive(of("RD-FIRST", facts, Before.NOTHING)));
  }

  private static List<Operator> decisive(Entitlement entitlement) {
    return entitlement.worked().orElseThrow().lines().stream().filter(Calculation.Line::decisive)
        .map(Calculation.Line::operator).toList();
  }
}
