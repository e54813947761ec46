package kechuang.review.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.application.boundary.SupportApproved;
import kechuang.application.boundary.SupportJudging;
import kechuang.application.entity.InvoiceAnswer;
import kechuang.application.entity.Resolution;
import kechuang.application.entity.SupportRequest;
import kechuang.application.entity.SupportState;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.identity.boundary.FourEyes;
import kechuang.lifecycle.Act;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.scheme.boundary.DuplicateKeys;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.OfficeFacts;
import kechuang.scheme.entity.ReviewStep;

/**
 * Decisions on applications under measures: the county of the firm checks, the office whose measure it is decides, and both
 * add what only an office can know. An amount is never typed: the rule works it out.
 */
@Stateless
public class SupportReviews {

  private static final int ANSWER_DAYS = 10;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private SupportJudging judging;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private Organisations organisations;
  @EJB
  private DuplicateKeys duplicates;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Rules rules;
  @Inject
  private Event<SupportApproved> approved;
  @Inject
  private Event<Tiding> told;

  /**
   * The county has held what the firm says against what it shows.
   *
   * @param found what the office found out; other facts are refused
   */
  @RolesAllowed("county-officer")
  public void check(long id, long version, Facts found, String note) {
    var request = mine(id, version);
    var act = acts.now(note);
    request.learn(only(found));
    var next = steps(request).stream().findFirst().orElse(null);
    request.check(judging.judge(request), judging.matter(request), next, dueBy(request, next, act), act);
  }

  /**
   * What came of the next step of the review: the office whose step it is says so, in the order of the steps.
   *
   * @param on the day of the visit or the meeting
   * @param decided what a committee decided; only looked at where one votes in the step, and then it has to be there
   * @param found what the office found out meanwhile, if anything
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public void record(long id, long version, LocalDate on, Resolution decided, Facts found, String note) {
    var request = handedIn(id);
    var all = steps(request);
    var step = request.step(all).orElseThrow(() -> new Conflict("support.step-none"));
    if (step.by() == ReviewStep.By.COUNTY) {
      jurisdiction.mustLookFor(request.getCountyCode(), request.getOrganisationId());
    } else {
      jurisdiction.mustDecideFor(request.getOwner(), request.getOrganisationId());
    }
    request.mustBe(version);
    var act = acts.now(note);
    var next = request.stepAfter(all);
    request.learn(only(found));
    request.record(step, on, decided, next, dueBy(request, next, act), act);
  }

  private List<ReviewStep> steps(SupportRequest request) {
    return rules.get(request.getRuleVersionId()).steps();
  }

  /**
   * The office counts less of some invoices than the firm does; what the rule comes to follows at once.
   *
   * @param allowed what it counts, in yuan, by the places of the invoices
   * @param note why, for the firm to read
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public void allow(long id, long version, Map<Integer, Money> allowed, String note) {
    var request = mine(id, version);
    var stated = judging.stated(request).orElseThrow(() -> new Conflict("support.cost.none"));
    request.allow(allowed, stated, acts.now(note));
    request.judged(judging.judge(request));
  }

  /**
   * What the tax bureau answered of the invoices: nothing is approved while one that counts is not known to be genuine.
   *
   * @param answers by the places of the invoices
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public void verify(long id, long version, Map<Integer, InvoiceAnswer> answers) {
    mine(id, version).verify(answers, acts.now());
  }

  /**
   * The office approves what the rule comes to; the money is committed in the same act.
   *
   * @param expected the amount that the officer saw, in yuan; null where none could be worked out. Another one is refused with
   *     what it is now
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public void approve(long id, long version, Facts found, Money expected, String note) {
    var request = mine(id, version);
    fourEyes.mustBeAnother(request.getCheckedBy(), request.getSubmittedOn());
    var act = acts.now(note);
    // What else the organisation is given at this moment waits, and is judged by what this left.
    organisations.oneAtATime(request.getOrganisationId());
    request.learn(only(found));
    var judged = judging.judge(request);
    mustBeDue(judged);
    mustBeConfirmed(request, judged);
    if (!judged.amount().equals(expected)) {
      throw new AmountChanged("support.amount-changed", judged.amount());
    }
    request.approve(judged, judging.matter(request), act);
    em.flush();
    tellApproved(request, judged);
    approved.fire(new SupportApproved(id, judged, act));
  }

  private void tellApproved(SupportRequest request, Entitlement judged) {
    if (judged.calculation().isTitle()) {
      tell(request, TidingKind.TITLE_APPROVED, request.getNumber());
    } else {
      tell(request, TidingKind.SUPPORT_APPROVED, request.getNumber(), judged.amount());
    }
  }

  private static void mustBeDue(Entitlement judged) {
    var problems = new Problems.Collector();
    judged.verdict().against().forEach(outcome -> problems.check(false, "found",
        outcome.isFailed() ? "support.against" : "support.unknown", outcome.textZh(), outcome.textEn()));
    problems.check(!judged.verdict().passed() || judged.isDue(), "found", "support.nothing-due");
    problems.refuseIfAny();
  }

  private void mustBeConfirmed(SupportRequest request, Entitlement judged) {
    var problems = new Problems.Collector();
    judging.unconfirmed(request, judged).forEach(fact -> problems.check(false, "found", "support.fact-unconfirmed",
        "fact." + fact.ruleName()));
    problems.refuseIfAny();
  }

  private static Facts only(Facts found) {
    var foreign = found.known().stream().filter(fact -> !OfficeFacts.contains(fact)).map(Fact::ruleName).findFirst();
    foreign.ifPresent(name -> {
      throw new IllegalArgumentException("no office says " + name);
    });
    return found;
  }

  /** Back to the firm, once for everything. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void sendBack(long id, long version, String note) {
    var request = mine(id, version);
    var act = acts.now(note);
    var answerBy = calendars.workingDays().plus(act.day(), ANSWER_DAYS);
    request.sendBack(answerBy, act);
    em.flush();
    tell(request, TidingKind.SUPPORT_RETURNED, request.getNumber(), act.note(), answerBy);
  }

  /** Refused: what supported it may support something else; the letter says why. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void reject(long id, long version, Facts found, String note) {
    var request = mine(id, version);
    fourEyes.mustBeAnother(request.getCheckedBy(), request.getSubmittedOn());
    var act = acts.now(note);
    request.learn(only(found));
    request.reject(judging.judge(request), act);
    duplicates.free(DuplicateHolder.REQUEST, id);
    em.flush();
    tell(request, TidingKind.SUPPORT_REJECTED, request.getNumber(), act.note());
  }

  private LocalDate dueBy(SupportRequest request, ReviewStep next, Act act) {
    var course = rules.get(request.getRuleVersionId()).terms().orElseThrow().course();
    return calendars.workingDays().plus(act.day(), next == null ? course.decide() : next.days());
  }

  private void tell(SupportRequest request, TidingKind kind, Object... values) {
    told.fire(Tiding.of(kind, Whom.organisation(request.getOrganisationId()), request.getNumber(), request.getVersion(),
        values));
  }

  private SupportRequest mine(long id, long version) {
    var request = handedIn(id);
    if (request.getState() == SupportState.CHECKED) {
      jurisdiction.mustDecideFor(request.getOwner(), request.getOrganisationId());
    } else {
      jurisdiction.mustLookFor(request.getCountyCode(), request.getOrganisationId());
    }
    request.mustBe(version);
    return request;
  }

  private SupportRequest handedIn(long id) {
    var request = em.find(SupportRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null || request.getState() == SupportState.DRAFT) {
      throw new NotFound("support request", id);
    }
    return request;
  }
}
