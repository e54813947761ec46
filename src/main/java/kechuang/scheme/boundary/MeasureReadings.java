package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleDraft;
import kechuang.scheme.entity.RuleVersion;

/** Versions of rules as managers read them. */
@Stateless
public class MeasureReadings {

  @EJB
  private MeasureDesk desk;
  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private StandardTexts texts;
  @Inject
  private ReferenceLists lists;
  @EJB
  private BusinessClock clock;

  /** The measure of a version that the caller sees. */
  @RolesAllowed("programme-manager")
  public Measure of(RuleVersion rule) {
    return measures.get(rule.getMeasureCode());
  }

  /** A version that the caller sees, in words. */
  @RolesAllowed("programme-manager")
  public MeasureReading read(RuleVersion rule, Locale locale) {
    var measure = of(rule);
    var terms = rule.terms();
    return new MeasureReading(measure, rule, lists.county(rule.getOwner()).map(county -> county.name(locale)).orElse(rule.getOwner()),
        terms.map(given -> texts.of(measure, given, locale)).orElse(List.of()),
        terms.map(given -> texts.evidence(given, locale)).orElse(List.of()),
        Stream.of(desk.owner(), County.CITY, rule.getOwner()).distinct()
            .flatMap(owner -> rules.versionsOf(measure.getCode(), owner).stream())
            .filter(other -> !other.getId().equals(rule.getId())).toList());
  }

  /** What the next version of the caller's office begins as: its own last one, or the city's; empty where there is none. */
  @RolesAllowed("programme-manager")
  public Optional<RuleDraft> pattern(Measure measure) {
    return rules.versionOn(measure.getCode(), clock.today(), desk.owner())
        .or(() -> Stream.of(desk.owner(), County.CITY).flatMap(owner -> rules.versionsOf(measure.getCode(), owner).stream()).findFirst())
        .map(RuleVersion::written);
  }
}
