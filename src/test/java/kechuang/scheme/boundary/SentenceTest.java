package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Comparison;
import kechuang.scheme.entity.ConditionRow;
import kechuang.scheme.entity.ConditionRows;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.FactType;
import kechuang.scheme.entity.Operand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows read out as sentences, and facts by the names people know. */
class SentenceTest {

  private static String read(String expression, Locale locale) {
    return new Sentence(locale, (fact, value) -> fact.type() == FactType.MONEY ? value + " 元" : value.toString())
        .of(ConditionRows.read(expression).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', value = {
      "rnd.amount * 1000 >= firm.revenue * 35 → 本年研发费用（两口径取低）不少于 上年营业收入的 3.5%",
      "rnd.amount >= 300000000 → 本年研发费用（两口径取低）不少于 3000000.00 元",
      "!firm.barred → 处于失信惩戒期：否",
      "firm.highTech → 有效期内高新技术企业：是",
      "cert.kind == 'HIGH_TECH' → 资质类别为HIGH_TECH",
      "firm.size in ['SMALL', 'MICRO'] || firm.technologySme → 企业规模为以下之一：SMALL、MICRO，或科技型中小企业：是",
      "firm.highTech && (firm.staff >= 20 || rnd.staff > 5) → 有效期内高新技术企业：是，且（从业人员不少于 20，或研发人员超过 5）",
      "policy.year <= cert.year + 2 → 政策年度不超过 认定年份加 2",
      "rnd.amount >= rnd.before * 2 → 本年研发费用（两口径取低）不少于 上年研发费用（两口径取低）的 2 倍",
      "today <= voucher.expires → 办理日期不晚于 到期日",
      "!(order.service in round.excludedServices) → 服务类别不在“批次排除的服务”之中"})
  void rows_read_as_a_chinese_sentence(String expression, String sentence) {
    assertEquals(sentence, read(expression, Messages.CHINESE));
  }

  @Test
  void and_as_an_english_one() {
    assertTrue(read("rnd.amount * 1000 >= firm.revenue * 35", Messages.ENGLISH).contains("at least 3.5 % of"));
    assertTrue(read("firm.highTech || firm.staff > 3", Messages.ENGLISH).contains("yes, or "));
  }

  @Test
  void every_comparison_of_every_kind_has_its_words() {
    for (var fact : Fact.values()) {
      for (var comparison : Comparison.of(fact.type())) {
        for (var locale : List.of(Messages.CHINESE, Messages.ENGLISH)) {
          var row = new ConditionRow(fact, comparison, operand(fact));
          var text = new Sentence(locale, (one, value) -> value.toString()).of(ConditionRows.of(row));
          assertFalse(text.contains("???") || text.contains("scheme.sentence"), text);
        }
      }
    }
  }

  private static Operand operand(Fact fact) {
    return switch (fact.type()) {
      case TRUTH -> Operand.NOTHING;
      case NUMBER -> Operand.values(3L);
      case MONEY -> Operand.values(Money.of("3"));
      case RATE -> Operand.values(Rate.of("0.03"));
      case DAY -> Operand.values(LocalDate.of(2017, 3, 6));
      case TEXT, TEXTS -> Operand.values("A");
    };
  }

  @Test
  void every_fact_has_a_name_of_its_own_in_both_languages_and_is_found_by_it() {
    for (var locale : List.of(Messages.CHINESE, Messages.ENGLISH)) {
      var names = FactNames.all(locale);
      assertEquals(Fact.values().length, new HashSet<>(names).size());
      Arrays.stream(Fact.values()).forEach(fact -> {
        var name = FactNames.of(fact, locale);
        assertEquals(Optional.of(fact), FactNames.find(name), name);
        assertFalse(name.contains("???") || name.contains("fact-subject"), name);
      });
    }
    assertEquals(Optional.of(Fact.FIRM_SIZE), FactNames.find(" firm.size "));
    assertEquals(Optional.empty(), FactNames.find("没有的"));
  }
}
