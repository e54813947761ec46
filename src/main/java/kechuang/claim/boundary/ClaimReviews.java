package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import kechuang.award.boundary.VoucherMoney;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.platform.boundary.Acts;
import kechuang.review.boundary.Decision;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.boundary.DuplicateKeys;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.Round;

/** The officers' part of a claim: the county checks the papers, the round's owner approves. */
@Stateless
public class ClaimReviews {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;
  @EJB
  private VoucherMoney money;
  @EJB
  private DuplicateKeys duplicates;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private ClaimStages stages;
  @EJB
  private InvoiceVerifications verifications;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;

  /**
   * Decides at the stage the claim is in; the amount is the claim's own and cannot be changed here. The finance office
   * agrees, or sends back to whoever approved.
   */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer"})
  public ClaimState decide(long id, Decision decision) {
    var order = orders.locked(find(id).getServiceOrderId());
    var claim = find(id);
    if (jurisdiction.mayRead(claim.getCountyCode())) {
      claim.mustBe(decision.version());
    }
    stages.mustLieBefore(claim, order);
    if (decision.amount() != null && !decision.amount().equals(claim.getAmount())) {
      throw new RuleViolation("review.amount-not-here").about("amount");
    }
    var act = acts.now(decision.note());
    if (claim.getState() == ClaimState.APPROVED) {
      answerForFinance(claim, decision.kind(), act);
      return claim.getState();
    }
    switch (decision.kind()) {
      case RETURN -> claim.returnForCorrection(act, reviewEnd(act));
      case REJECT -> reject(claim, order, act);
      default -> approve(claim, order, act);
    }
    return claim.getState();
  }

  private void answerForFinance(Claim claim, Decision.Kind kind, Act act) {
    switch (kind) {
      case APPROVE -> claim.agree(act);
      case RETURN -> claim.sendBack(act, reviewEnd(act));
      default -> throw new RuleViolation("claim.finance-rejects-nothing");
    }
  }

  private LocalDate reviewEnd(Act act) {
    return calendars.workingDays().plus(act.day(), Claims.REVIEW_DAYS);
  }

  private Round roundOf(Claim claim) {
    return em.find(Round.class, em.find(Voucher.class, claim.getVoucherId()).getRoundId());
  }

  private void approve(Claim claim, ServiceOrder order, Act act) {
    if (claim.getState() == ClaimState.SUBMITTED) {
      claim.check(act, reviewEnd(act));
      return;
    }
    verifications.mustBeGenuine(claim);
    claim.approve(act, roundOf(claim).isJointReview() ? reviewEnd(act) : null);
    if (claim.isLast() && order.getState() == ServiceOrderState.CONFIRMED) {
      order.close(act.byTheRules(null));
      orders.giveBackUnused(order, act);
    }
  }

  /** Rejects a claim: its invoices are free, and what it drew goes back to the hold, or further if that is closed. */
  @PermitAll
  public void reject(Claim claim, ServiceOrder order, Act act) {
    claim.reject(act);
    release(claim, order, act);
  }

  /** Frees what a claim that has fallen away had taken. */
  @PermitAll
  public void release(Claim claim, ServiceOrder order, Act act) {
    duplicates.free(DuplicateHolder.CLAIM, claim.getId());
    if (order.getState() == ServiceOrderState.CLOSED) {
      money.giveBack(em.find(Voucher.class, claim.getVoucherId()), claim.getAmount(),
          "fallen:claim:" + claim.getId(), act.day());
    }
  }

  private Claim find(long id) {
    var claim = em.find(Claim.class, id);
    if (claim == null) {
      throw new NotFound("claim", id);
    }
    return claim;
  }
}
