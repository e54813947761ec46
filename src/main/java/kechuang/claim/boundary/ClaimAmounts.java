package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimAmount;
import kechuang.claim.entity.ClaimAmount.Step;
import kechuang.claim.entity.Invoice;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.money.Money;
import kechuang.scheme.entity.Redeemer;
import kechuang.scheme.entity.Round;

/**
 * The arithmetic of a claim that was handed in, worked out again for the eye. What it comes to is what is stored; lines
 * that would lead elsewhere, because other claims on the order came and went meanwhile, are left out.
 */
@Stateless
public class ClaimAmounts {

  private static final String EARLIER = " and id < ?2";
  private static final String OTHER = " and id <> ?2";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @PermitAll
  public ClaimAmount again(Claim claim, ServiceOrder order, Round round) {
    return worked(claim, order, round, EARLIER, leftBy(EARLIER, claim, order))
        .or(() -> worked(claim, order, round, OTHER, leftBy(OTHER, claim, order)))
        .or(() -> afterClosing(claim, order, round)).orElseGet(() -> asStored(claim, round));
  }

  /** Handed in again when the order was closed, the claim could take what it had drawn before. */
  private Optional<ClaimAmount> afterClosing(Claim claim, ServiceOrder order, Round round) {
    return order.getState() == ServiceOrderState.CLOSED ? worked(claim, order, round, OTHER, claim.getAmount())
        : Optional.empty();
  }

  private Optional<ClaimAmount> worked(Claim claim, ServiceOrder order, Round round, String others, Money left) {
    var before = taken("base", claim, others);
    var amount = ClaimAmount.of(new ClaimAmount.Input(round.getTaxBasis(),
        order.getContract().amount(round.getTaxBasis()).minusOrZero(before), before,
        sum(claim, Invoice::getNet), sum(claim, Invoice::getGross), claim.getPaidAmount(),
        round.getRedeemer() == Redeemer.PROVIDER ? claim.getDeducted() : null, round.getScale(), left));
    return amount.base().equals(claim.getBase()) && amount.amount().equals(claim.getAmount()) ? Optional.of(amount)
        : Optional.empty();
  }

  private Money leftBy(String others, Claim claim, ServiceOrder order) {
    return order.getHold().minusOrZero(taken("amount", claim, others));
  }

  private static Money sum(Claim claim, Function<Invoice, Money> part) {
    return Money.sum(claim.getInvoices().stream().map(part).toList());
  }

  private Money taken(String column, Claim claim, String others) {
    return new Money((BigDecimal) em.createNativeQuery("select coalesce(sum(" + column + "), 0) from claim"
        + " where service_order_id = ?1 and state <> 'REJECTED'" + others).setParameter(1, claim.getServiceOrderId())
        .setParameter(2, claim.getId()).getSingleResult());
  }

  private static ClaimAmount asStored(Claim claim, Round round) {
    var steps = new ArrayList<Step>();
    steps.add(new Step("base", "START", claim.getBase().grouped(), false));
    if (round.getScale().isFlat()) {
      steps.add(new Step("share", "TIMES", round.getShare().toString(), false));
    }
    steps.add(new Step("amount", "RESULT", claim.getAmount().grouped(), true));
    return new ClaimAmount(claim.getBase(), claim.getAmount(), steps);
  }
}
