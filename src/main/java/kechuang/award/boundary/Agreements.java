package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.award.entity.Agreement;
import kechuang.award.entity.AgreementTerms;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardState;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;

/**
 * What is paid in parts 拨: an agreement with milestones. Each that passes opens the next part; at acceptance the rule is asked
 * again with the audited cost, and the award never grows by it; what was paid beyond it is asked back.
 */
@Stateless
public class Agreements {

  private static final int PAYMENT_DAYS = 10;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardAccess awards;
  @EJB
  private AwardTerms terms;
  @EJB
  private AwardKeys keys;
  @EJB
  private AwardMoney money;
  @EJB
  private Repayments repayments;
  @EJB
  private AgreementPapers papers;
  @EJB
  private Caller caller;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Organisations organisations;
  @Inject
  private Event<InstalmentDue> due;
  @Inject
  private Event<InstalmentStopped> stopped;
  @Inject
  private Event<Tiding> told;

  /** The office drafts the agreement of an award that was granted, or drafts it anew before it is signed. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void draft(long awardId, long version, AgreementTerms said) {
    var award = awards.ofOffice(awardId);
    if (award.getState() != AwardState.GRANTED || !terms.isByAgreement(award)) {
      throw new Conflict("agreement.not-wanted");
    }
    var act = acts.now();
    var supplier = terms.isBought(award) ? organisations.get(award.getOrganisationId()).getName() : null;
    var known = em.find(Agreement.class, awardId);
    if (known == null) {
      em.persist(new Agreement(award, said, supplier, act));
    } else {
      known.mustBe(version);
      known.rewrite(award, said, supplier, act);
    }
    tell(award, known == null ? 0 : version, TidingKind.AGREEMENT_DRAFTED, award.getNumber());
  }

  /** The organisation signs: the first of several parts is to be paid, a single one after acceptance. */
  @RolesAllowed("applicant")
  public void sign(long awardId, long version) {
    var award = awards.own(awardId);
    var act = acts.now();
    if (running(awardId, version).sign(act)) {
      pay(award, act);
    }
  }

  /**
   * The organisation says that its next milestone is reached.
   *
   * @param invoices numbers of the invoices of a delivery, each of which supports this purchase alone; none where nothing is bought
   */
  @RolesAllowed("applicant")
  public void report(long awardId, long version, int position, String words, List<String> invoices) {
    var award = awards.own(awardId);
    var agreement = running(awardId, version);
    var act = acts.now();
    if (terms.isBought(award) == invoices.isEmpty()) {
      throw new RuleViolation("agreement.invoices-missing").about("invoices");
    }
    keys.invoices(award, agreement.report(position, words, invoices, act), invoices, act.day());
  }

  /** A paper that the rule wants while the agreement runs: a report, an audit, what proves a delivery, the office's own opinion. */
  @RolesAllowed({"applicant", "city-officer", "county-officer"})
  public void addPaper(long awardId, long file) {
    var award = caller.is("applicant") ? awards.own(awardId) : awards.ofOffice(awardId);
    var agreement = em.find(Agreement.class, awardId, LockModeType.PESSIMISTIC_WRITE);
    if (agreement == null || !agreement.isRunning()) {
      throw new Conflict("agreement.not-running");
    }
    papers.add(award, file, !caller.is("applicant"));
  }

  /** The office found it reached: the next part is to be paid. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void pass(long awardId, long version, int position, String opinion) {
    var award = awards.ofOffice(awardId);
    var act = acts.now(opinion);
    running(awardId, version).pass(position, act);
    tell(award, version, TidingKind.MILESTONE_PASSED, award.getNumber(), pay(award, act));
  }

  /** What is to be paid now, in yuan. */
  private Money pay(Award award, Act act) {
    var part = award.fallDue(calendars.workingDays().plus(act.day(), PAYMENT_DAYS));
    em.flush();
    due.fire(new InstalmentDue(part.getId(), act.saying(null)));
    return part.getAmount();
  }

  private void tell(Award award, long version, TidingKind kind, Object... values) {
    told.fire(Tiding.of(kind, Whom.organisation(award.getOrganisationId()), award.getNumber(), version, values));
  }

  /** Something has to be put right first; it is reported anew then. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void rectify(long awardId, long version, int position, String opinion) {
    var award = awards.ofOffice(awardId);
    var act = acts.now(opinion);
    running(awardId, version).rectify(position, act);
    tell(award, version, TidingKind.MILESTONE_RECTIFY, award.getNumber(), act.note());
  }

  /**
   * Accepted with what the audit found: final is the lower of what was awarded and what the rule gives for the audited cost, or of
   * what was bought the price of what was delivered. An investment has no cost to be audited; it is paid in as it was decided.
   * Refused while a paper that the rule wants is not there.
   *
   * @param audited in yuan; null for an investment
   * @return what has to be paid back, in yuan
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public Money accept(long awardId, long version, Money audited, String opinion) {
    var award = awards.ofOffice(awardId);
    if (audited == null && !terms.isInvested(award)) {
      throw new RuleViolation("agreement.audited-missing").about("audited");
    }
    papers.mustBeThere(award);
    var act = acts.now(opinion);
    var before = award.getAmount();
    var finalAmount = terms.finalAmount(award, audited);
    running(awardId, version).accept(audited, finalAmount, act);
    if (award.given().isMoreThan(finalAmount)) {
      stop(award, act);
    }
    var given = award.given();
    var back = award.conclude(finalAmount, act);
    while (award.next().isPresent()) {
      pay(award, act);
    }
    em.flush();
    tell(award, version, TidingKind.AGREEMENT_ACCEPTED, award.getNumber(), finalAmount);
    askBack(award, version, given, back, Money.ZERO, "agreement.back.final", act);
    money.release(award, given.max(finalAmount), before, "accept:award:" + awardId, act.day());
    return back;
  }

  /**
   * A milestone failed for good: nothing more is paid, and what was not spent as agreed is asked back.
   *
   * @param compliant what was spent as agreed, in yuan
   * @return what has to be paid back, in yuan
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public Money terminate(long awardId, long version, int position, Money compliant, String opinion) {
    var award = awards.ofOffice(awardId);
    var act = acts.now(opinion);
    stop(award, act);
    if (compliant == null || compliant.isMoreThan(award.given())) {
      throw new RuleViolation("agreement.compliant-more", award.given()).about("compliant");
    }
    running(awardId, version).terminate(position, act);
    return end(award, version, compliant, Money.ZERO, "agreement.back.terminated", act);
  }

  /** Nothing was begun: all that was paid is asked back, with interest from the day of each payment where the rule asks it. */
  @RolesAllowed({"city-officer", "county-officer"})
  public Money cancel(long awardId, long version, String reason) {
    var award = awards.ofOffice(awardId);
    var act = acts.now(reason);
    stop(award, act);
    running(awardId, version).cancel(act);
    return end(award, version, Money.ZERO, terms.backInterest(award, act.day()), "agreement.back.cancelled", act);
  }

  /** What no level has begun to pay is not paid any more; refused where one has: it pays first, and what is too much comes back. */
  private void stop(Award award, Act act) {
    award.stop().forEach(part -> stopped.fire(new InstalmentStopped(part.getId(), act.saying(null))));
  }

  private Money end(Award award, long version, Money kept, Money interest, String reason, Act act) {
    var before = award.getAmount();
    var given = award.given();
    var back = award.conclude(kept, act);
    em.flush();
    tell(award, version, TidingKind.AGREEMENT_ENDED, award.getNumber(), act.note());
    askBack(award, version, given, back, interest, reason, act);
    money.release(award, given, before, "end:award:" + award.getId(), act.day());
    if (given.isZero()) {
      keys.free(award);
    }
    return back;
  }

  private void askBack(Award award, long version, Money given, Money back, Money interest, String reason, Act act) {
    if (back.isZero()) {
      return;
    }
    tell(award, version, TidingKind.REPAYMENT_ASKED, award.getNumber(), back.plus(interest));
    repayments.ask(award, given, back, interest, reason, act);
  }

  /** How much of the final amount was spent; the rest may be used for two years more. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void spend(long awardId, long version, Money spent, String note) {
    awards.ofOffice(awardId);
    running(awardId, version).spend(spent, acts.now(note));
  }

  /** After the two years: what of the surplus was not used is asked back. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void settleSurplus(long awardId, long version, Money unused, String note) {
    var award = awards.ofOffice(awardId);
    var act = acts.now(note);
    running(awardId, version).settleSurplus(unused, act);
    var amount = award.getAmount();
    award.conclude(amount.minusOrZero(unused), act);
    em.flush();
    askBack(award, version, amount, unused, Money.ZERO, "agreement.back.surplus", act);
  }

  private Agreement running(long awardId, long version) {
    var agreement = em.find(Agreement.class, awardId);
    if (agreement == null) {
      throw new NotFound("agreement", awardId);
    }
    agreement.mustBe(version);
    // What happens to a milestone is a change of the agreement: whoever looked before looks again.
    em.lock(agreement, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    return agreement;
  }
}
