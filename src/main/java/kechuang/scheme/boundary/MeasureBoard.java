package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleState;
import kechuang.scheme.entity.RuleVersion;

/** All measures that a programme manager's office has to do with, and where the versions of their rules stand. */
@Stateless
public class MeasureBoard {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private MeasureDesk desk;
  @EJB
  private MeasureChoices choices;
  @Inject
  private ReferenceLists lists;
  @EJB
  private BusinessClock clock;

  /** In the order of the package, what waits for somebody first. */
  @RolesAllowed("programme-manager")
  public List<MeasureLine> lines(Locale locale) {
    var owner = desk.owner();
    var today = clock.today();
    Map<String, List<RuleVersion>> versions = em.createQuery("select r from RuleVersion r where r.state = :inForce"
        + " and (r.effectiveTo is null or r.effectiveTo >= :today) or r.owner = :owner and r.state in (:draft, :proposed)"
        + " order by r.number", RuleVersion.class).setParameter("inForce", RuleState.IN_FORCE).setParameter("today", today)
        .setParameter("owner", owner).setParameter("draft", RuleState.DRAFT).setParameter("proposed", RuleState.PROPOSED)
        .getResultList().stream().collect(Collectors.groupingBy(RuleVersion::getMeasureCode));
    return choices.known().stream().map(measure -> line(measure, versions.getOrDefault(measure.getCode(), List.of()), owner, today, locale))
        .sorted((one, other) -> Boolean.compare(one.open() == null, other.open() == null)).toList();
  }

  private MeasureLine line(Measure measure, List<RuleVersion> versions, String owner, LocalDate today, Locale locale) {
    var own = measure.getOwner().equals(owner) || measure.getOwner().equals(County.CITY);
    Predicate<RuleVersion> holding = rule -> rule.holdsOn(today);
    var holds = last(versions, holding.and(rule -> rule.getOwner().equals(owner)))
        .or(() -> last(versions, holding.and(RuleVersion::isOfCity)))
        .or(() -> last(versions, holding));
    var next = last(versions, rule -> rule.getOwner().equals(owner) && rule.getState() == RuleState.IN_FORCE
        && rule.getEffectiveFrom().isAfter(today));
    var open = last(versions, rule -> rule.getOwner().equals(owner) && rule.getState() != RuleState.IN_FORCE);
    return new MeasureLine(measure.getCode(), measure.name(locale), measure.getInstrument(), county(measure.getOwner(), locale),
        version(holds, locale), version(next, locale), version(open, locale), own);
  }

  private static Optional<RuleVersion> last(List<RuleVersion> versions, Predicate<RuleVersion> which) {
    return versions.stream().filter(which).reduce((one, later) -> later);
  }

  private MeasureLine.Version version(Optional<RuleVersion> found, Locale locale) {
    return found.map(rule -> new MeasureLine.Version(rule.getId(), rule.getNumber(), rule.getState(), rule.getEffectiveFrom(),
        rule.getEffectiveTo(), rule.isSample(), rule.isOfCity() ? null : county(rule.getOwner(), locale))).orElse(null);
  }

  private String county(String code, Locale locale) {
    return lists.county(code).map(found -> found.name(locale)).orElse(code);
  }
}
