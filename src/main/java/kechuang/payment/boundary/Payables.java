package kechuang.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import kechuang.award.boundary.InstalmentDue;
import kechuang.award.boundary.InstalmentStopped;
import kechuang.award.entity.Award;
import kechuang.award.entity.Instalment;
import kechuang.award.entity.Voucher;
import kechuang.claim.boundary.ClaimDue;
import kechuang.claim.entity.Claim;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.payment.entity.PaymentLine;
import kechuang.payment.entity.PaymentLineState;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RoundShare;

/**
 * Turns a claim or a part of an award that is due into payment lines, one for each level that carries a part of it. They go to the account that
 * was approved with it: whoever gets hold of a firm's login later cannot redirect them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Payables {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * A level's part is its share of everything paid on the voucher so far with this claim, less its share of what came
   * before (decision 5): the voucher is held meanwhile, so that two claims never divide the same fen.
   */
  @PermitAll
  public void list(@Observes ClaimDue due) {
    var claim = em.find(Claim.class, due.claimId());
    var voucher = em.find(Voucher.class, claim.getVoucherId(), LockModeType.PESSIMISTIC_WRITE);
    var round = em.find(Round.class, voucher.getRoundId());
    var before = listedSoFar(voucher);
    var sharing = round.costSharing(voucher.getCountyCode());
    var parts = sharing.between(before, before.plus(claim.getAmount()));
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isZero()) {
        em.persist(line(claim, round, sharing.parties().get(i), parts.get(i), due.act()));
      }
    }
  }

  private PaymentLine line(Claim claim, Round round, RoundShare party, Money amount, Act act) {
    return PaymentLine.ofClaim(claim,
        new PaymentLine.Source(party.getLevel(), ownerOf(party.getBudgetId()), party.getBudgetId()), amount,
        new PaymentLine.Payee(claim.getRedeemerId(), claim.getBankAccountId()),
        Messages.text(Messages.CHINESE, "payment.purpose", round.getFiscalYear(), claim.getNumber()), act);
  }

  /** Each level's part of one part of an award: what the award comes to with it less what it came to before. */
  @PermitAll
  public void list(@Observes InstalmentDue due) {
    var part = em.find(Instalment.class, due.instalmentId());
    var award = em.find(Award.class, part.getAward().getId(), LockModeType.PESSIMISTIC_WRITE);
    var before = award.before(part);
    var parts = award.between(before, before.plus(part.getAmount()));
    var measure = em.find(Measure.class, award.getMeasureCode());
    var purpose = Messages.text(Messages.CHINESE, "payment.purpose.award", award.getFiscalYear(), measure.getNameZh(),
        award.getNumber());
    for (int i = 0; i < parts.size(); i++) {
      var share = award.getShares().get(i);
      if (!parts.get(i).isZero()) {
        em.persist(PaymentLine.ofInstalment(part, new PaymentLine.Source(share.getLevel(), share.getOwner(),
            share.getBudgetId()), parts.get(i), new PaymentLine.Payee(award.getOrganisationId(), award.getBankAccountId()),
            purpose, due.act()));
      }
    }
  }

  /** Nothing of a part of an award is paid any more; refused once a level has begun to pay it. */
  @PermitAll
  public void stop(@Observes InstalmentStopped stopped) {
    em.createQuery("select l from PaymentLine l where l.instalmentId = :part and l.state <> :stopped order by l.id", PaymentLine.class)
        .setParameter("part", stopped.instalmentId()).setParameter("stopped", PaymentLineState.STOPPED)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().forEach(line -> line.stop(stopped.act()));
    em.flush();
  }

  private String ownerOf(long budget) {
    return (String) em.createNativeQuery("select owner from budget where id = ?1").setParameter(1, budget)
        .getSingleResult();
  }

  private Money listedSoFar(Voucher voucher) {
    return new Money((BigDecimal) em.createNativeQuery("select coalesce(sum(amount), 0) from payment_line"
        + " where voucher_id = ?1").setParameter(1, voucher.getId()).getSingleResult());
  }
}
