package kechuang.scheme.api;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kechuang.scheme.entity.RuleCondition;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.SourceStatus;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Terms;

/**
 * A rule version: its conditions in words and as expressions, and what it gives.
 *
 * @param owner the city, 330600, or the county whose own rule it is
 * @param effectiveTo the last day it holds; left out while no end is known
 * @param terms formula, caps, sharing, instalments and evidence as the rule has them; left out for vouchers, whose rounds say so
 */
public record RuleAnswer(long id, String owner, int number, LocalDate effectiveFrom, LocalDate effectiveTo, String source,
    SourceStatus sourceStatus, List<ConditionAnswer> conditions, JsonValue terms) {

  /** One condition. */
  public record ConditionAnswer(Stage stage, String code, String expression, String textZh, String textEn) {

    static ConditionAnswer of(RuleCondition condition) {
      return new ConditionAnswer(condition.getStage(), condition.getCode(), condition.getExpression(),
          condition.text(Locale.CHINESE), condition.text(Locale.ENGLISH));
    }
  }

  static RuleAnswer of(RuleVersion rule) {
    return new RuleAnswer(rule.getId(), rule.getOwner(), rule.getNumber(), rule.getEffectiveFrom(), rule.getEffectiveTo(), rule.getSource(),
        rule.getSourceStatus(), rule.getConditions().stream().map(ConditionAnswer::of).toList(),
        rule.terms().map(Terms::toJson).orElse(null));
  }
}
