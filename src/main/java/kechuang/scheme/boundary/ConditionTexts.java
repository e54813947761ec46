package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.SizeClass;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Applicant;
import kechuang.scheme.entity.ConditionRows;
import kechuang.scheme.entity.Fact;

/** Conditions in words, and the values that facts may have. */
@Stateless
public class ConditionTexts {

  @Inject
  private FactTexts texts;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Measures measures;

  /** What the rows say, as a person reads it. */
  @PermitAll
  public String sentence(ConditionRows rows, Locale locale) {
    return new Sentence(locale, (fact, value) -> texts.value(fact, value, locale)).of(rows);
  }

  /** The codes a fact may have, with their words, in order; empty where it may have others. */
  @PermitAll
  public Map<String, String> choices(Fact fact, Locale locale) {
    var choices = new LinkedHashMap<String, String>();
    switch (fact) {
      case FIRM_COUNTY, ROUND_COUNTIES -> lists.counties().stream().filter(county -> !county.isCity())
          .forEach(county -> choices.put(county.getCode(), county.name(locale)));
      case FIRM_SIZE -> {
        for (var size : SizeClass.values()) {
          choices.put(size.name(), Messages.text(locale, "organisation.size." + size));
        }
      }
      case APPLICANT_KIND -> {
        for (var kind : Applicant.values()) {
          choices.put(kind.name(), Messages.text(locale, "scheme.applicant-kind." + kind));
        }
      }
      case ORDER_SERVICE, ROUND_EXCLUDED_SERVICES ->
          lists.serviceKinds().forEach(kind -> choices.put(kind.getCode(), kind.name(locale)));
      case ROUND_MEASURES -> measures.known().forEach(measure -> choices.put(measure.getCode(), measure.name(locale)));
      default -> fact.codes().forEach(code ->
          choices.put(code, Messages.text(locale, "fact." + fact.ruleName() + "." + code)));
    }
    return choices;
  }
}
