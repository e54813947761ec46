package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kechuang.award.boundary.AwardTerms;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardState;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.RuleViolation;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Measure;

/** What an office could publish today of awards, measure by measure. */
@Stateless
public class AwardPublishing {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private AwardTerms terms;
  @EJB
  private Organisations organisations;
  @EJB
  private BusinessClock clock;
  @EJB
  private Calendars calendars;

  /** By the code of the measure. */
  @RolesAllowed({"city-officer", "county-officer"})
  public List<AwardPublishable> waiting() {
    var awards = em.createQuery("select a from Award a where a.state = :committed order by a.id", Award.class)
        .setParameter("committed", AwardState.COMMITTED).getResultStream()
        .filter(award -> jurisdiction.decidesFor(award.getOwner())).toList();
    var byMeasure = awards.stream().collect(Collectors.groupingBy(Award::getMeasureCode, TreeMap::new, Collectors.toList()));
    return byMeasure.values().stream().map(this::publishable).toList();
  }

  private AwardPublishable publishable(List<Award> awards) {
    var days = awards.stream().mapToInt(award -> terms.of(award).course().notice()).max().orElseThrow();
    var names = organisations.get(awards.stream().map(Award::getOrganisationId).distinct().toList()).stream()
        .collect(Collectors.toMap(Organisation::getId, Organisation::getName));
    var first = awards.get(0);
    return new AwardPublishable(em.find(Measure.class, first.getMeasureCode()), first.getOwner(),
        awards.stream().map(award -> new AwardPublishable.Line(award.getId(), award.getNumber(),
            names.get(award.getOrganisationId()), award.getAmount())).toList(), end(days), days);
  }

  private LocalDate end(int days) {
    try {
      return calendars.workingDays().lastNoticeDay(clock.today(), days, false);
    } catch (RuleViolation noCalendar) {
      return null;
    }
  }
}
