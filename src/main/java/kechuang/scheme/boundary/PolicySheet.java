package kechuang.scheme.boundary;

import java.util.List;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleCondition;
import kechuang.scheme.entity.RuleVersion;

/**
 * A measure as everyone reads it: who can have it, what it gives, what has to be shown, since when.
 *
 * @param rule the version in force on the day
 * @param citation what it rests on
 * @param conditions who can have it
 * @param standard what it gives; empty for vouchers, whose rounds say so
 * @param evidence what has to be shown
 * @param versions all versions, the newest first
 */
public record PolicySheet(Measure measure, RuleVersion rule, Citation citation, List<RuleCondition> conditions,
    List<StandardLine> standard, List<String> evidence, List<RuleVersion> versions) {

  public Measure getMeasure() {
    return measure;
  }

  public RuleVersion getRule() {
    return rule;
  }

  public Citation getCitation() {
    return citation;
  }

  public List<RuleCondition> getConditions() {
    return conditions;
  }

  public List<StandardLine> getStandard() {
    return standard;
  }

  public List<String> getEvidence() {
    return evidence;
  }

  public List<RuleVersion> getVersions() {
    return versions;
  }
}
