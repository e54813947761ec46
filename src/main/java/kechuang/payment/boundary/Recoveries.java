package kechuang.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import kechuang.award.boundary.AwardMoney;
import kechuang.award.boundary.VoucherMoney;
import kechuang.award.entity.Award;
import kechuang.award.entity.RepaymentDue;
import kechuang.award.entity.Voucher;
import kechuang.claim.boundary.SpotCheckFailed;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.boundary.FourEyes;
import kechuang.lifecycle.Act;
import kechuang.organisation.boundary.Memberships;
import kechuang.payment.entity.PaymentLine;
import kechuang.payment.entity.PaymentLineState;
import kechuang.payment.entity.Recovery;
import kechuang.payment.entity.RecoveryState;
import kechuang.platform.boundary.Acts;
import kechuang.review.boundary.Jurisdiction;

/**
 * What was paid on an order is asked back when a look on the spot at a later claim of it fails. The money that comes goes
 * the way back that it came: paid to committed with each level's part, and from committed to the voucher, or to pool and
 * budgets when that is over, once all of a claim is back.
 */
@Stateless
public class Recoveries {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private CurrentAccount account;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private Memberships memberships;
  @EJB
  private VoucherMoney money;
  @EJB
  private AwardMoney awardMoney;
  @EJB
  private Acts acts;

  /** Demands every paid line of the order back, in the transaction of the result; each once. */
  @PermitAll
  public void demand(@Observes SpotCheckFailed failed) {
    em.createQuery("select l from PaymentLine l where l.state = :paid and l.claimId in (select c.id from Claim c"
        + " where c.serviceOrderId = :order) and not exists (select r from Recovery r where r.paymentLineId = l.id)"
        + " order by l.id", PaymentLine.class).setParameter("paid", PaymentLineState.PAID)
        .setParameter("order", failed.orderId()).getResultList()
        .forEach(line -> em.persist(new Recovery(line, failed.spotCheckId(), failed.act())));
  }

  /** Keeps what one level asks back of an award, in the transaction of the decision. */
  @PermitAll
  public void demand(@Observes RepaymentDue due) {
    em.persist(Recovery.ofAward(em.find(Award.class, due.awardId()), due));
  }

  /** The level's maker marks that the money came. */
  @RolesAllowed("payment-maker")
  public void mark(long id, long version, String reference) {
    ofMyLevel(id, version).mark(reference, acts.now());
  }

  /** Another person of the same level confirms; now the books follow. */
  @RolesAllowed("payment-checker")
  public void confirm(long id, long version) {
    var known = ofMyLevel(id, version);
    if (known.getAwardId() != null) {
      confirmOfAward(known, version);
      return;
    }
    var claim = em.find(Claim.class, known.getClaimId(), LockModeType.PESSIMISTIC_WRITE);
    var recovery = another(id, version);
    var line = em.find(PaymentLine.class, recovery.getPaymentLineId());
    if (line.getState() != PaymentLineState.PAID) {
      throw new Conflict("recovery.line-not-paid");
    }
    var act = acts.now();
    recovery.confirm(act);
    em.flush();
    book(claim, line, act);
  }

  private void confirmOfAward(Recovery known, long version) {
    var award = em.find(Award.class, known.getAwardId(), LockModeType.PESSIMISTIC_WRITE);
    var recovery = another(known.getId(), version);
    var act = acts.now();
    recovery.confirm(act);
    em.flush();
    awardMoney.paidBack(award, recovery.getBudgetId(), recovery.getAmount(), "recovery:" + recovery.getId(), act.day());
  }

  private void book(Claim claim, PaymentLine line, Act act) {
    var voucher = em.find(Voucher.class, line.getVoucherId());
    money.bankReturned(voucher, line.getBudgetId(), line.getAmount(), "recovered:line:" + line.getId(), act.day());
    if (allBack(claim)) {
      money.giveBack(voucher, claim.getAmount(), "recovered:claim:" + claim.getId(), act.day());
    }
  }

  private boolean allBack(Claim claim) {
    return em.createQuery("select count(l) from PaymentLine l where l.claimId = :claim and not exists (select r from"
        + " Recovery r where r.paymentLineId = l.id and r.state = :back)", Long.class)
        .setParameter("claim", claim.getId()).setParameter("back", RecoveryState.PAID_BACK).getSingleResult() == 0;
  }

  /** Another person finds that nothing came. */
  @RolesAllowed("payment-checker")
  public void putBack(long id, long version, String note) {
    var act = acts.now(note);
    act.mustSay("words", "recovery.note-missing");
    another(id, version).putBack(act);
  }

  /** For whoever did not mark it, and stands in for nobody who did. */
  private Recovery another(long id, long version) {
    var recovery = ofMyLevel(id, version);
    fourEyes.mustBeAnother(recovery.getMarkedBy(), recovery.getDemandedOn());
    return recovery;
  }

  private Recovery ofMyLevel(long id, long version) {
    var recovery = em.find(Recovery.class, id);
    if (recovery == null
        || !account.countyCode().map(recovery.getOwner()::equals).orElse(Jurisdiction.isCity(recovery.getOwner()))) {
      throw new NotFound("recovery", id);
    }
    refuseOwn(recovery);
    recovery.mustBe(version);
    return recovery;
  }

  private void refuseOwn(Recovery recovery) {
    if (recovery.getClaimId() == null) {
      memberships.refuseOwn(em.find(Award.class, recovery.getAwardId()).getOrganisationId());
      return;
    }
    var order = em.find(ServiceOrder.class, em.find(Claim.class, recovery.getClaimId()).getServiceOrderId());
    memberships.refuseOwn(order.getOrganisationId());
    memberships.refuseOwn(order.getProviderId());
  }
}
