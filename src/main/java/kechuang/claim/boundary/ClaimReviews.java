package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kechuang.award.boundary.VoucherMoney;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.correction.boundary.Corrections;
import kechuang.correction.entity.CaseKind;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Handlings;
import kechuang.lifecycle.Act;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.review.boundary.Decision;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.boundary.DuplicateKeys;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.Round;

/** The officers' part of a claim: the county checks the papers, the round's owner approves. */
@Stateless
public class ClaimReviews {

  private static final String OPEN = "update claim set opened_at = ?1, opened_by = ?2 where id = ?3 and state = ?4"
      + " and opened_at is null";

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
  private Corrections corrections;
  @EJB
  private Attachments attachments;
  @EJB
  private Handlings handlings;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Event<Tiding> told;

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
    handlings.refuseOthers(ClaimCases.KIND, String.valueOf(id));
    if (decision.amount() != null && !decision.amount().equals(claim.getAmount())) {
      throw new RuleViolation("review.amount-not-here").about("amount");
    }
    var act = acts.now(decision.note());
    if (claim.getState() == ClaimState.APPROVED) {
      answerForFinance(claim, decision.kind(), act);
      return claim.getState();
    }
    switch (decision.kind()) {
      case RETURN -> sendBack(claim, decision, act);
      case REJECT -> reject(claim, order, act);
      default -> approve(claim, order, act);
    }
    return claim.getState();
  }

  /**
   * Takes back what the caller's office decided last, as long as nobody of the next stage has opened the claim. An approval
   * that closed the order moved money, and stands.
   */
  @RolesAllowed({"county-officer", "city-officer"})
  public ClaimState recall(long id, String note, long version) {
    var order = orders.locked(find(id).getServiceOrderId());
    var claim = em.find(Claim.class, id, LockModeType.PESSIMISTIC_WRITE);
    stages.mustRecall(claim, order);
    claim.mustBe(version);
    if (claim.getState() == ClaimState.APPROVED && stages.closed(claim, order)) {
      throw new Conflict("claim.recall-moved-money");
    }
    var act = acts.now(note);
    claim.recall(act, claim.getState() == ClaimState.APPROVED ? reviewEnd(act)
        : calendars.workingDays().plus(claim.getSubmittedOn(), Claims.REVIEW_DAYS));
    return claim.getState();
  }

  /** Somebody looks at the claim; whoever may decide on what another office decided opens it, and that is on record. */
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer"})
  public void open(long id) {
    var claim = find(id);
    var act = acts.now();
    var others = !act.account().equals(claim.getCheckedBy()) && !act.account().equals(claim.getApprovedBy());
    if (others && claim.getState() != ClaimState.SUBMITTED
        && stages.liesBefore(claim, em.find(ServiceOrder.class, claim.getServiceOrderId()))) {
      em.createNativeQuery(OPEN).setParameter(1, OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
          .setParameter(2, act.account()).setParameter(3, id).setParameter(4, claim.getState().name()).executeUpdate();
    }
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

  private void sendBack(Claim claim, Decision decision, Act act) {
    var until = reviewEnd(act);
    claim.returnForCorrection(act, until);
    corrections.returned(CaseKind.CLAIM, claim.getId(),
        ClaimStated.of(claim, attachments.of(Claims.OWNER_KIND, claim.getId())), decision.wanted(), act, until);
    tell(TidingKind.CLAIM_RETURNED, claim, claim.getNumber(), act.note(), until);
  }

  private void tell(TidingKind kind, Claim claim, Object... values) {
    told.fire(Tiding.of(kind, Whom.organisation(claim.getRedeemerId()), claim.getId(), claim.getVersion(), values));
  }

  private void approve(Claim claim, ServiceOrder order, Act act) {
    if (claim.getState() == ClaimState.SUBMITTED) {
      claim.check(act, reviewEnd(act));
      tell(TidingKind.CLAIM_CHECKED, claim, claim.getNumber());
      return;
    }
    verifications.mustBeGenuine(claim);
    claim.approve(act, roundOf(claim).isJointReview() ? reviewEnd(act) : null);
    tell(TidingKind.CLAIM_APPROVED, claim, claim.getNumber(), claim.getAmount());
    if (claim.isLast() && order.getState() == ServiceOrderState.CONFIRMED) {
      order.close(act.byTheRules(null));
      orders.giveBackUnused(order, act);
    }
  }

  /** Rejects a claim: its invoices are free, and what it drew goes back to the hold, or further if that is closed. */
  @PermitAll
  public void reject(Claim claim, ServiceOrder order, Act act) {
    claim.reject(act);
    tell(TidingKind.CLAIM_REJECTED, claim, claim.getNumber(), act.note());
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
