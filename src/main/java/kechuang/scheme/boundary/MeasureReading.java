package kechuang.scheme.boundary;

import java.util.List;
import java.util.Locale;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleCondition;
import kechuang.scheme.entity.RuleVersion;

/**
 * A version as the public would read it, and the others of the same measure.
 *
 * @param standard what it gives; empty for vouchers
 * @param others versions of the office and of the city that are or were in force, the newest first
 */
public record MeasureReading(Measure measure, RuleVersion rule, String owner, List<StandardLine> standard, List<String> evidence,
    List<RuleVersion> others) {

  public RuleVersion getRule() {
    return rule;
  }

  public String getOwner() {
    return owner;
  }

  public List<RuleCondition> getConditions() {
    return rule.getConditions();
  }

  public List<StandardLine> getStandard() {
    return standard;
  }

  public List<String> getEvidence() {
    return evidence;
  }

  public List<RuleVersion> getOthers() {
    return others;
  }

  public String summary(Locale locale) {
    return rule.summary(measure, locale);
  }
}
