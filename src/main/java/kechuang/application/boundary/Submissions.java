package kechuang.application.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationState;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.ledger.boundary.Ledger;
import kechuang.ledger.entity.CeilingKind;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Acts;
import kechuang.scheme.boundary.KnownFacts;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Verdict;

/** Handing an application in: everything that stands against it is told at once, or it is on its way. */
@Stateless
public class Submissions {

  /** Working days of the county's first review and of the owner's decision. */
  public static final int REVIEW_DAYS = 10;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Applications applications;
  @EJB
  private Organisations organisations;
  @EJB
  private KnownFacts known;
  @EJB
  private Rules rules;
  @EJB
  private Ledger ledger;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Event<ApplicationAccepted> accepted;

  /**
   * Hands in an own application. In a first-come round whose rules all pass on confirmed facts the award follows in the
   * same transaction; otherwise the county has ten working days for its first review.
   *
   * @return where the application stands afterwards
   */
  @RolesAllowed("applicant")
  public ApplicationState submit(long id, long version) {
    var application = applications.own(id, version);
    var act = acts.now();
    var round = em.find(Round.class, application.getRoundId());
    var firm = organisations.get(application.getOrganisationId());
    var facts = facts(firm.getId(), round, act);
    var verdicts = verdicts(round, act, facts);
    var firmYearLeft = firmYearLeft(application, round);
    refuse(problems(application, round, act, verdicts, firmYearLeft));
    application.submit(act, application.getRequested().min(firmYearLeft), facts.toString(), Verdict.traceText(verdicts),
        calendars.workingDays().plus(act.day(), REVIEW_DAYS));
    if (round.isFirstCome() && firm.isConfirmed()) {
      accepted.fire(new ApplicationAccepted(id, application.getAmount(), act));
    }
    return application.getState();
  }

  /** Everything that would stand against handing the application in today; empty if nothing does. */
  @RolesAllowed("applicant")
  public List<Problem> problems(long id) {
    var application = applications.own(id);
    var act = acts.now();
    var round = em.find(Round.class, application.getRoundId());
    var verdicts = verdicts(round, act, facts(application.getOrganisationId(), round, act));
    return problems(application, round, act, verdicts, firmYearLeft(application, round));
  }

  private static List<Problem> problems(Application application, Round round, Act act, List<Verdict> verdicts,
      Money firmYearLeft) {
    var problems = new Problems.Collector();
    problems.check(round.isOpen(act.day()), "round", "application.round-not-open", round.getOpensOn(),
        round.getClosesOn());
    var requested = application.getRequested();
    problems.check(requested != null, "requestedAmount", "application.amount-missing");
    problems.check(requested == null || !requested.isZero() && requested.isMultipleOf(round.getMinimumUnit()),
        "requestedAmount", "application.amount-unit", round.getMinimumUnit());
    problems.check(!firmYearLeft.isZero(), "requestedAmount", "application.year-cap-used", round.getFirmYearCap(),
        round.getFiscalYear());
    problems.check(application.getPurpose() != null && !application.getPurpose().isBlank(), "purpose",
        "application.purpose-missing");
    problems.check(application.isCommitment(), "commitmentAccepted", "application.commitment-missing");
    if (verdicts.stream().noneMatch(Verdict::passed)) {
      verdicts.stream().findFirst().ifPresent(verdict -> verdict.problems().forEach(problems::add));
    }
    return problems.found();
  }

  private Facts facts(long firm, Round round, Act act) {
    return known.ofFirm(firm, act.day()).with(known.ofRound(round)).with(Fact.TODAY, act.day());
  }

  private List<Verdict> verdicts(Round round, Act act, Facts facts) {
    return round.getMeasures().stream().sorted()
        .map(measure -> rules.evaluate(measure, Stage.ELIGIBLE, act.day(), facts)).toList();
  }

  /** What the firm's yearly limit leaves for this application, less what others of its own have in decision. */
  private Money firmYearLeft(Application application, Round round) {
    var inDecision = (BigDecimal) em.createNativeQuery("select coalesce(sum(a.amount), 0) from application a"
        + " join round r on r.id = a.round_id where a.organisation_id = ?1 and a.id <> ?2"
        + " and a.state in ('SUBMITTED', 'COUNTY_APPROVED', 'OFFERED')"
        + " and r.fiscal_year = ?3 and r.owner = ?4 and r.measure_group = ?5")
        .setParameter(1, application.getOrganisationId()).setParameter(2, application.getId())
        .setParameter(3, round.getFiscalYear()).setParameter(4, round.getOwner())
        .setParameter(5, round.getMeasureGroup()).getSingleResult();
    return ledger.left(CeilingKind.FIRM_YEAR, application.getOrganisationId(), round.firmYearScope(),
        round.getFirmYearCap()).minusOrZero(new Money(inDecision));
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
  }
}
