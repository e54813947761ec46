package kechuang.scheme.boundary;

import java.util.List;
import java.util.Locale;
import kechuang.organisation.entity.County;
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
 * @param versions all versions of the same owner, the newest first
 * @param owner whose rule it is: the city's or a county's
 * @param others who else has a version of the measure that holds on the day
 */
public record PolicySheet(Measure measure, RuleVersion rule, Citation citation, List<RuleCondition> conditions,
    List<StandardLine> standard, List<String> evidence, List<RuleVersion> versions, County owner, List<County> others) {

  public County getOwner() {
    return owner;
  }

  public List<County> getOthers() {
    return others;
  }

  /** In short, as of this version. */
  public String summary(Locale locale) {
    return rule.summary(measure, locale);
  }

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
