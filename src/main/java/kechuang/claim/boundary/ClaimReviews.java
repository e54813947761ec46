package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kechuang.award.boundary.VoucherMoney;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.fault.Conflict;
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
  private Calendars calendars;
  @EJB
  private Acts acts;

  /** Decides at the stage the claim is in; the amount is the claim's own and cannot be changed here. */
  @RolesAllowed({"county-officer", "city-officer"})
  public ClaimState decide(long id, Decision decision) {
    var order = orders.locked(find(id).getServiceOrderId());
    var claim = find(id);
    if (jurisdiction.mayRead(claim.getCountyCode())) {
      claim.mustBe(decision.version());
    }
    mustBeMine(claim, order);
    if (decision.amount() != null && !decision.amount().equals(claim.getAmount())) {
      throw new RuleViolation("review.amount-not-here").about("amount");
    }
    var act = acts.now(decision.note());
    switch (decision.kind()) {
      case RETURN -> claim.returnForCorrection(act, calendars.workingDays().plus(act.day(), Claims.REVIEW_DAYS));
      case REJECT -> reject(claim, order, act);
      default -> approve(claim, order, act);
    }
    return claim.getState();
  }

  private void approve(Claim claim, ServiceOrder order, Act act) {
    if (claim.getState() == ClaimState.SUBMITTED) {
      claim.check(act, calendars.workingDays().plus(act.day(), Claims.REVIEW_DAYS));
      return;
    }
    claim.approve(act);
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

  private void mustBeMine(Claim claim, ServiceOrder order) {
    switch (claim.getState()) {
      case SUBMITTED -> jurisdiction.mustLookFor(claim.getCountyCode(), order.getOrganisationId(),
          order.getProviderId());
      case CHECKED -> jurisdiction.mustDecideFor(em.find(Round.class,
          em.find(Voucher.class, claim.getVoucherId()).getRoundId()), order.getOrganisationId(), order.getProviderId());
      default -> {
        if (!jurisdiction.mayRead(claim.getCountyCode())) {
          throw new NotFound("claim", claim.getId());
        }
        throw new Conflict("review.not-in-review", "claim.state." + claim.getState().name());
      }
    }
  }
}
