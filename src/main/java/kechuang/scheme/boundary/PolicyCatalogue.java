package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleBook;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stage;

/** The policy package as everyone reads it; every word of it comes from the rules themselves. */
@Stateless
public class PolicyCatalogue {

  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private Citations citations;
  @Inject
  private StandardTexts texts;
  @Inject
  private ReferenceLists lists;
  @Inject
  private BusinessClock clock;

  /**
   * A measure in the list of the package.
   *
   * @param county whose measure it is; null for the city's
   * @param own counties that have a version of their own in place of the city's
   */
  public record Line(Measure measure, String summary, County county, List<County> own) {

    public Measure getMeasure() {
      return measure;
    }

    public String getSummary() {
      return summary;
    }

    public County getCounty() {
      return county;
    }

    public List<County> getOwn() {
      return own;
    }
  }

  /**
   * The measures in force today, in the order of the package.
   *
   * @param instrument null for all
   * @param text part of a name or a summary in any language; null for all
   */
  @PermitAll
  public List<Measure> list(Instrument instrument, String text) {
    return list(rules.inForce(clock.today()), instrument, text);
  }

  private List<Measure> list(RuleBook inForce, Instrument instrument, String text) {
    return measures.all().stream().filter(measure -> instrument == null || measure.getInstrument() == instrument)
        .filter(measure -> inForce.has(measure.getCode())
            && matches(measure, inForce.rules(measure.getCode()).get(0), text)).toList();
  }

  /** The same with whose they are. */
  @PermitAll
  public List<Line> lines(Instrument instrument, String text, Locale locale) {
    var inForce = rules.inForce(clock.today());
    return list(inForce, instrument, text).stream().map(measure -> {
      var versions = inForce.rules(measure.getCode());
      var first = versions.get(0);
      return new Line(measure, first.summary(measure, locale), first.isOfCity() ? null : county(first.getOwner()),
          versions.stream().skip(1).map(rule -> county(rule.getOwner())).toList());
    }).toList();
  }

  private static boolean matches(Measure measure, RuleVersion rule, String text) {
    if (text == null || text.isBlank()) {
      return true;
    }
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    return String.join("\n", measure.getCode(), measure.getNameZh(), measure.getNameEn(), rule.summary(measure, Locale.CHINESE),
        rule.summary(measure, Locale.ENGLISH)).toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** One measure with the city's rule of today, or the only county's; without one it is not there for the public. */
  @PermitAll
  public PolicySheet sheet(String code, Locale locale) {
    return sheet(code, null, locale);
  }

  /**
   * The same as it holds for the firms of a county.
   *
   * @param county null where no county is named
   */
  @PermitAll
  public PolicySheet sheet(String code, String county, Locale locale) {
    var measure = measures.get(code);
    var inForce = rules.inForce(clock.today()).rules(code);
    var rule = inForce.stream().filter(one -> one.getOwner().equals(county)).findFirst()
        .or(() -> inForce.stream().findFirst().filter(one -> county == null || one.isOfCity()))
        .orElseThrow(() -> new NotFound("rule of measure", code));
    var standard = rule.terms().map(terms -> texts.of(measure, terms, locale)).orElse(List.of());
    var evidence = rule.terms().map(terms -> texts.evidence(terms, locale)).orElse(List.of());
    return new PolicySheet(measure, rule, citations.of(rule), rule.conditionsAt(Stage.ELIGIBLE), standard, evidence,
        rules.versionsOf(code, rule.getOwner()), county(rule.getOwner()),
        inForce.stream().filter(one -> one != rule).map(one -> county(one.getOwner())).toList());
  }

  private County county(String code) {
    return lists.county(code).orElseThrow(() -> new NotFound("county", code));
  }
}
