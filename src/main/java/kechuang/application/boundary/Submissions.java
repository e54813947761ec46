package kechuang.application.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationState;
import kechuang.calendar.boundary.Calendars;
import kechuang.correction.boundary.Corrections;
import kechuang.correction.entity.CaseKind;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.organisation.boundary.Admissions;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Acts;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.boundary.KnownFacts;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.Applicant;
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
  private Attachments attachments;
  @EJB
  private Organisations organisations;
  @EJB
  private Admissions admissions;
  @EJB
  private KnownFacts known;
  @EJB
  private Measures measures;
  @EJB
  private Rules rules;
  @EJB
  private FactTexts texts;
  @EJB
  private Headroom headroom;
  @EJB
  private Corrections corrections;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Event<ApplicationAccepted> accepted;

  /**
   * Hands in an own application. In a first-come round whose rules all pass on confirmed facts the award follows in the
   * same transaction, unless an officer had sent it back: what officers took up they decide. Otherwise the county has ten
   * working days for its first review.
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
    var verdicts = verdicts(firm, round, act, facts);
    var firmYearLeft = headroom.yearLeft(application, round);
    refuse(problems(application, written(application), round, act, verdicts, firmYearLeft));
    var sentBack = application.getState() == ApplicationState.RETURNED;
    application.submit(act, firm.getCountyCode(), application.getRequested().min(firmYearLeft), facts.toString(), Verdict.traceText(verdicts),
        calendars.workingDays().plus(act.day(), REVIEW_DAYS));
    if (sentBack) {
      corrections.answered(CaseKind.APPLICATION, id, application.stated());
    }
    if (round.isFirstCome() && firm.isConfirmed() && !sentBack) {
      accepted.fire(new ApplicationAccepted(id, application.getAmount(), act));
    }
    return application.getState();
  }

  /** Everything that would stand against handing the application in today; empty if nothing does. */
  @RolesAllowed("applicant")
  public List<Problem> problems(long id) {
    return problems(id, written(applications.own(id)));
  }

  /** The same for what is not written yet: what a form holds. */
  @RolesAllowed("applicant")
  public List<Problem> problems(long id, ApplicationForm form) {
    var application = applications.own(id);
    var round = em.find(Round.class, application.getRoundId());
    return problems(application, form, round, acts.now(), judge(application.getOrganisationId(), round),
        headroom.yearLeft(application, round));
  }

  /** What the rules of the round's measures say today about a firm, one verdict for each measure. */
  @PermitAll
  public List<Verdict> judge(long organisationId, Round round) {
    var act = acts.now();
    return verdicts(organisations.get(organisationId), round, act, facts(organisationId, round, act));
  }

  /**
   * What an award needs besides money: facts that the county confirmed, and that meet the rules the application was
   * handed in under on the day of the award too. Firms change, are barred, or say something new about themselves.
   */
  @PermitAll
  public void mustStillQualify(Application application, Act act) {
    var problems = new Problems.Collector();
    var firm = organisations.get(application.getOrganisationId());
    problems.check(firm.isConfirmed(), "facts", "application.facts-unconfirmed");
    var facts = facts(application.getOrganisationId(), em.find(Round.class, application.getRoundId()), act);
    var verdicts = Verdict.readAll(application.getFacts(), application.getTrace()).stream()
        .map(verdict -> rules.evaluate(verdict.ruleVersionId(), Stage.ELIGIBLE, act.day(), facts)).toList();
    addIfNonePasses(problems, verdicts);
    problems.refuseIfAny();
  }

  private static ApplicationForm written(Application application) {
    return new ApplicationForm(application.getRequested(), application.getPurpose(), application.isCommitment());
  }

  private List<Problem> problems(Application application, ApplicationForm form, Round round, Act act,
      List<Verdict> verdicts, Money firmYearLeft) {
    var problems = new Problems.Collector();
    admissions.obstacle(application.getOrganisationId()).ifPresent(problems::add);
    problems.check(round.isOpen(act.day()) || application.mayBeAnswered(act.day()), "round", "application.round-not-open", round.getOpensOn(),
        round.getClosesOn());
    var requested = form.requested();
    problems.check(requested != null, "requestedAmount", "application.amount-missing");
    problems.check(requested == null || !requested.isZero() && requested.isMultipleOf(round.getMinimumUnit()),
        "requestedAmount", "application.amount-unit", round.getMinimumUnit());
    problems.check(!firmYearLeft.isZero(), "requestedAmount", "application.year-cap-used",
        round.yearCap(organisations.get(application.getOrganisationId())), round.getFiscalYear());
    problems.check(form.purpose() != null && !form.purpose().isBlank(), "purpose",
        "application.purpose-missing");
    problems.check(form.purpose() == null || form.purpose().length() <= Application.LONGEST_PURPOSE, "purpose",
        "application.purpose-too-long", Application.LONGEST_PURPOSE);
    problems.check(form.commitment(), "commitmentAccepted", "application.commitment-missing");
    problems.check(!round.isStampedLetter()
        || !attachments.of(ApplicationDocuments.OWNER_KIND, application.getId()).isEmpty(), "letter",
        "application.commitment-scan-missing");
    addIfNonePasses(problems, verdicts);
    return problems.found();
  }

  /** One measure of the round is enough; where none passes, everything that stands against any of them is said once. */
  private void addIfNonePasses(Problems.Collector problems, List<Verdict> verdicts) {
    if (verdicts.stream().noneMatch(Verdict::passed)) {
      verdicts.stream().flatMap(verdict -> texts.problems(verdict).stream()).distinct().forEach(problems::add);
    }
  }

  private Facts facts(long firm, Round round, Act act) {
    return known.ofFirm(firm, act.day()).with(known.ofRound(round)).with(Fact.TODAY, act.day());
  }

  /** Of the measures that are for such an applicant; where the round has none, of all, to say why. */
  private List<Verdict> verdicts(Organisation firm, Round round, Act act, Facts facts) {
    var meant = measures.of(round.getMeasures(), Applicant.of(firm));
    return (meant.isEmpty() ? round.getMeasures() : meant).stream().sorted()
        .map(measure -> rules.evaluate(measure, Stage.ELIGIBLE, act.day(), facts)).toList();
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
  }
}
