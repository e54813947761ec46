package kechuang.review.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kechuang.application.boundary.ApplicationAccepted;
import kechuang.application.boundary.Submissions;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationState;
import kechuang.calendar.boundary.Calendars;
import kechuang.correction.boundary.Corrections;
import kechuang.correction.entity.CaseKind;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.FourEyes;
import kechuang.identity.boundary.Handlings;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.scheme.entity.Round;

/** The officers' part of an application: the county's first review, then the decision of the round's owner. */
@Stateless
public class ApplicationReviews {

  private static final String OPEN = "update application set opened_at = ?1, opened_by = ?2 where id = ?3 and state = ?4"
      + " and opened_at is null";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Organisations organisations;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Memberships memberships;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private Handlings handlings;
  @EJB
  private Submissions submissions;
  @EJB
  private Corrections corrections;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Event<ApplicationAccepted> accepted;
  @Inject
  private Event<Tiding> told;

  /**
   * Decides at the stage the application is in. An approval by the owner commits the money in the same transaction, or
   * makes an offer if less is left.
   *
   * @return where the application stands afterwards
   */
  @RolesAllowed({"county-officer", "city-officer"})
  public ApplicationState decide(long id, Decision decision) {
    var application = em.find(Application.class, id);
    if (application == null) {
      throw new NotFound("application", id);
    }
    var round = em.find(Round.class, application.getRoundId());
    // Who may read the case and was too slow hears that, not that there is none.
    if (jurisdiction.mayRead(application.getCountyCode())) {
      application.mustBe(decision.version());
    }
    mustBeMine(application, round);
    handlings.refuseOthers(ReviewCases.KIND, application.getNumber());
    var act = acts.now(decision.note());
    switch (decision.kind()) {
      case RETURN -> sendBack(application, decision, act);
      case REJECT -> reject(application, act);
      default -> approve(application, decision.amount(), act);
    }
    return application.getState();
  }

  /** Takes the county's approval back, as long as nobody of the owner's office has opened the case. */
  @RolesAllowed("county-officer")
  public ApplicationState recall(long id, String note, long version) {
    var application = em.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (application == null) {
      throw new NotFound("application", id);
    }
    jurisdiction.mustLookFor(application.getCountyCode(), application.getOrganisationId());
    application.mustBe(version);
    var act = acts.now(note);
    application.recall(act, calendars.workingDays().plus(application.getSubmittedOn(), Submissions.REVIEW_DAYS));
    return application.getState();
  }

  /** Somebody looks at the case; whoever may decide on what the county approved opens it, and that is on record. */
  @RolesAllowed({"county-officer", "city-officer"})
  public void open(String number) {
    var act = acts.now();
    var found = em.createQuery("select a from Application a where a.number = :number and a.state = :approved",
        Application.class).setParameter("number", number).setParameter("approved", ApplicationState.COUNTY_APPROVED)
        .getResultStream().findFirst();
    found.filter(application -> jurisdiction.decidesFor(em.find(Round.class, application.getRoundId()))
        && !memberships.isOwn(application.getOrganisationId())
        && !act.account().equals(application.getCountyDecidedBy())).ifPresent(application -> open(application, act));
  }

  private void open(Application application, Act act) {
    em.createNativeQuery(OPEN).setParameter(1, OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
        .setParameter(2, act.account()).setParameter(3, application.getId())
        .setParameter(4, application.getState().name()).executeUpdate();
  }

  private void sendBack(Application application, Decision decision, Act act) {
    var until = reviewEnd(act);
    application.returnForCorrection(act, until);
    corrections.returned(CaseKind.APPLICATION, application.getId(), application.stated(), decision.wanted(), act, until);
    tell(TidingKind.APPLICATION_RETURNED, application, application.getNumber(), act.note(), until);
  }

  private void reject(Application application, Act act) {
    application.reject(act);
    tell(TidingKind.APPLICATION_REJECTED, application, application.getNumber(), act.note());
  }

  private void tell(TidingKind kind, Application application, Object... values) {
    told.fire(Tiding.of(kind, Whom.organisation(application.getOrganisationId()), application.getNumber(),
        application.getVersion(), values));
  }

  private void mustBeMine(Application application, Round round) {
    switch (application.getState()) {
      case SUBMITTED -> jurisdiction.mustLookFor(application.getCountyCode(), application.getOrganisationId());
      case COUNTY_APPROVED -> {
        jurisdiction.mustDecideFor(round, application.getOrganisationId());
        fourEyes.mustBeAnother(application.getCountyDecidedBy(), application.getSubmittedOn());
      }
      default -> {
        if (!jurisdiction.mayRead(application.getCountyCode())) {
          throw new NotFound("application", application.getId());
        }
        throw new Conflict("review.not-in-review", "application.state." + application.getState().name());
      }
    }
  }

  private void approve(Application application, Money amount, Act act) {
    submissions.mustStillQualify(application, act);
    mustBeOfItsCounty(application);
    if (application.getState() == ApplicationState.SUBMITTED) {
      refuseAmount(amount);
      application.approveByCounty(act, reviewEnd(act));
      tell(TidingKind.APPLICATION_CHECKED, application, application.getNumber());
      return;
    }
    var approved = amount == null ? application.getAmount() : amount;
    if (approved.isZero() || approved.isMoreThan(application.getAmount())) {
      throw new RuleViolation("review.amount-out-of-range", application.getAmount()).about("amount");
    }
    accepted.fire(new ApplicationAccepted(application.getId(), approved, act));
  }

  /** A firm that moved hands in again, so that its new county looks at it and pays; an offer that was made stands. */
  private void mustBeOfItsCounty(Application application) {
    if (!organisations.get(application.getOrganisationId()).getCountyCode().equals(application.getCountyCode())) {
      throw new RuleViolation("application.county-moved");
    }
  }

  private static void refuseAmount(Money amount) {
    if (amount != null) {
      throw new RuleViolation("review.amount-not-here").about("amount");
    }
  }

  private java.time.LocalDate reviewEnd(Act act) {
    return calendars.workingDays().plus(act.day(), Submissions.REVIEW_DAYS);
  }
}
