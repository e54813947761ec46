package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import kechuang.award.entity.Agreement;
import kechuang.award.entity.AgreementTerms;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardState;
import kechuang.award.entity.RepaymentDue;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Acts;
import kechuang.review.boundary.Jurisdiction;

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
  private AwardTerms terms;
  @EJB
  private AwardMoney money;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Memberships memberships;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Event<InstalmentDue> due;
  @Inject
  private Event<RepaymentDue> repayment;

  /** The office drafts the agreement of an award that was granted, or drafts it anew before it is signed. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void draft(long awardId, long version, AgreementTerms said) {
    var award = ofOffice(awardId);
    if (award.getState() != AwardState.GRANTED || !terms.isByAgreement(award)) {
      throw new Conflict("agreement.not-wanted");
    }
    var act = acts.now();
    var known = em.find(Agreement.class, awardId);
    if (known == null) {
      em.persist(new Agreement(award, said, terms.isBought(award), act));
    } else {
      known.mustBe(version);
      known.rewrite(award, said, terms.isBought(award), act);
    }
  }

  /** The organisation signs: the first of several parts is to be paid, a single one after acceptance. */
  @RolesAllowed("applicant")
  public void sign(long awardId, long version) {
    var award = own(awardId);
    var act = acts.now();
    if (running(awardId, version).sign(act)) {
      pay(award, act);
    }
  }

  /** The organisation says that its next milestone is reached. */
  @RolesAllowed("applicant")
  public void report(long awardId, long version, int position, String words) {
    own(awardId);
    running(awardId, version).report(position, words, acts.now());
  }

  /** The office found it reached: the next part is to be paid. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void pass(long awardId, long version, int position, String opinion) {
    var award = ofOffice(awardId);
    var act = acts.now(opinion);
    running(awardId, version).pass(position, act);
    pay(award, act);
  }

  private void pay(Award award, Act act) {
    var part = award.fallDue(calendars.workingDays().plus(act.day(), PAYMENT_DAYS));
    em.flush();
    due.fire(new InstalmentDue(part.getId(), act.saying(null)));
  }

  /** Something has to be put right first; it is reported anew then. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void rectify(long awardId, long version, int position, String opinion) {
    ofOffice(awardId);
    running(awardId, version).rectify(position, acts.now(opinion));
  }

  /**
   * Accepted with what the audit found: final is the lower of what was awarded and what the rule gives for the audited cost.
   *
   * @return what has to be paid back, in yuan
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public Money accept(long awardId, long version, Money audited, String opinion) {
    var award = ofOffice(awardId);
    if (audited == null) {
      throw new RuleViolation("agreement.audited-missing").about("audited");
    }
    var act = acts.now(opinion);
    var before = award.getAmount();
    var finalAmount = terms.finalAmount(award, audited);
    running(awardId, version).accept(audited, finalAmount, act);
    var given = award.given();
    var back = award.conclude(finalAmount, act);
    if (award.next().isPresent()) {
      pay(award, act);
    }
    em.flush();
    askBack(award, given, back, "agreement.back.final", act);
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
    var award = ofOffice(awardId);
    var act = acts.now(opinion);
    if (compliant == null || compliant.isMoreThan(award.given())) {
      throw new RuleViolation("agreement.compliant-more", award.given()).about("compliant");
    }
    running(awardId, version).terminate(position, act);
    return end(award, compliant, "agreement.back.terminated", act);
  }

  /** Nothing was begun: all that was paid is asked back. */
  @RolesAllowed({"city-officer", "county-officer"})
  public Money cancel(long awardId, long version, String reason) {
    var award = ofOffice(awardId);
    var act = acts.now(reason);
    running(awardId, version).cancel(act);
    return end(award, Money.ZERO, "agreement.back.cancelled", act);
  }

  private Money end(Award award, Money kept, String reason, Act act) {
    var before = award.getAmount();
    var given = award.given();
    var back = award.conclude(kept, act);
    em.flush();
    askBack(award, given, back, reason, act);
    money.release(award, given, before, "end:award:" + award.getId(), act.day());
    return back;
  }

  /** From each level's payments, the last that were paid first, so that the levels ask back in the proportion paid. */
  private void askBack(Award award, Money given, Money back, String reason, Act act) {
    if (back.isZero()) {
      return;
    }
    var parts = award.between(given.minus(back), given);
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isZero()) {
        var share = award.getShares().get(i);
        repayment.fire(new RepaymentDue(award.getId(), share.getBudgetId(), share.getOwner(), parts.get(i), reason,
            act.saying(null)));
      }
    }
  }

  /** How much of the final amount was spent; the rest may be used for two years more. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void spend(long awardId, long version, Money spent, String note) {
    ofOffice(awardId);
    running(awardId, version).spend(spent, acts.now(note));
  }

  /** After the two years: what of the surplus was not used is asked back. */
  @RolesAllowed({"city-officer", "county-officer"})
  public void settleSurplus(long awardId, long version, Money unused, String note) {
    var award = ofOffice(awardId);
    var act = acts.now(note);
    running(awardId, version).settleSurplus(unused, act);
    var given = award.given();
    award.conclude(award.getAmount().minusOrZero(unused), act);
    em.flush();
    askBack(award, given, unused, "agreement.back.surplus", act);
  }

  private Award ofOffice(long awardId) {
    var award = locked(awardId);
    jurisdiction.mustDecideFor(award.getOwner(), award.getOrganisationId());
    return award;
  }

  private Award own(long awardId) {
    var award = locked(awardId);
    memberships.mustOwn(award.getOrganisationId());
    return award;
  }

  private Award locked(long awardId) {
    var award = em.find(Award.class, awardId, LockModeType.PESSIMISTIC_WRITE);
    if (award == null) {
      throw new NotFound("award", awardId);
    }
    return award;
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
