package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
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
  private BusinessClock clock;

  /**
   * The measures in force today, in the order of the package.
   *
   * @param instrument null for all
   * @param text part of a name or a summary in any language; null for all
   */
  @PermitAll
  public List<Measure> list(Instrument instrument, String text) {
    var inForce = rules.inForce(clock.today()).keySet();
    return measures.all().stream().filter(measure -> instrument == null || measure.getInstrument() == instrument)
        .filter(measure -> matches(measure, text) && inForce.contains(measure.getCode())).toList();
  }

  private static boolean matches(Measure measure, String text) {
    if (text == null || text.isBlank()) {
      return true;
    }
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    return String.join("\n", measure.getCode(), measure.getNameZh(), measure.getNameEn(), measure.getSummaryZh(),
        measure.getSummaryEn()).toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** One measure with its rule of today; a measure without one is not there for the public. */
  @PermitAll
  public PolicySheet sheet(String code, Locale locale) {
    var measure = measures.get(code);
    LocalDate today = clock.today();
    var rule = rules.versionOn(code, today).orElseThrow(() -> new NotFound("rule of measure", code));
    var standard = rule.terms().map(terms -> texts.of(measure, terms, locale)).orElse(List.of());
    var evidence = rule.terms().map(terms -> terms.evidence().stream().map(one -> one.words().in(locale)).toList())
        .orElse(List.of());
    return new PolicySheet(measure, rule, citations.of(rule), rule.conditionsAt(Stage.ELIGIBLE), standard, evidence, rules.versionsOf(code));
  }
}
