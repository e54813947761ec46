package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.LocalDate;
import kechuang.fault.RuleViolation;
import kechuang.json.Json;
import kechuang.money.Money;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of a measure's rule: the one of the day decides, and what it decided can be asked again. */
@ArquillianTest
class EntitlementsIT {

  private static final Facts MILLION = Facts.NONE.with(Fact.RND_AMOUNT, Money.of("1000000"));

  @Inject
  private Entitlements entitlements;

  private String measure;
  private long first;
  private long second;

  @BeforeEach
  void a_measure_whose_rate_falls_in_july() {
    measure = "IT-" + Scene.unique();
    Owner.run("insert into measure (code, name_zh, name_en, instrument, measure_group, summary_zh, summary_en, position)"
        + " values (?, '测试', 'test', 'REWARD', ?, '测试', 'test', 900)", measure, measure);
    first = version(1, "2017-01-01", "2017-06-30", 10, "200000");
    second = version(2, "2017-07-01", null, 5, "50000");
  }

  /** The catalogue is that of the city again. */
  @AfterEach
  void the_measure_is_gone() {
    Owner.run("delete from rule_version where measure_code = ?", measure);
    Owner.run("delete from measure where code = ?", measure);
  }

  private long version(int number, String from, String to, int percent, String cap) {
    return Owner.number("insert into rule_version (id, measure_code, number, effective_from, effective_to, source, source_status,"
        + " terms) values (nextval('rule_version_id'), ?, ?, ?::date, ?::date, '示例', 'SAMPLE', ?) returning id", measure, number,
        from, to, """
        {"formula": {"kind": "SHARE", "base": "rnd.amount", "zh": "研发费用", "en": "R&D",
          "times": [{"part": "%d", "of": 100, "zh": "比例", "en": "rate"}]}, "itemCap": "%s", "sharing": {"CITY": 1}}"""
        .formatted(percent, cap));
  }

  private String on(String day) {
    return entitlements.of(measure, LocalDate.parse(day), MILLION, Before.NOTHING).amount().toString();
  }

  @Test
  void the_version_of_the_day_decides() {
    // 1,000,000 × 10 % = 100,000 until June; × 5 % = 50,000 from July on
    assertEquals("100000.00 50000.00", on("2017-06-30") + " " + on("2017-07-01"));
    assertEquals("scheme.rule.none-in-force", assertThrows(RuleViolation.class, () -> on("2016-12-31")).key());
  }

  @Test
  void a_decision_replayed_after_its_rule_changed_gives_the_old_answer() {
    var june = LocalDate.of(2017, 6, 30);
    var decided = entitlements.of(measure, june, MILLION, Before.NOTHING);
    var kept = decided.calculation().toJson().toString();
    assertEquals(first, decided.verdict().ruleVersionId());
    var replayed = entitlements.of(decided.verdict().ruleVersionId(), june, Facts.read(decided.verdict().factsText()), Before.NOTHING);
    assertEquals(decided.calculation(), replayed.calculation());
    assertEquals(decided.calculation(), Calculation.fromJson(Json.createReader(new StringReader(kept)).readObject()));
    assertEquals("50000.00", entitlements.of(second, june, MILLION, Before.NOTHING).amount().toString());
  }
}
