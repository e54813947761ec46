package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ServiceOrder;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Overdue;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;

/**
 * The redemption deadline of vouchers. After it no claim can be handed in, so orders close and give back what nobody
 * claimed; a returned claim keeps its own days to answer.
 */
@Stateless
public class Deadlines {

  private static final Overdue ORDERS = new Overdue("service_order t join voucher v on v.id = t.voucher_id",
      "t.state = 'CONFIRMED' and v.redeem_by < ?1");
  private static final Overdue CLAIMS = new Overdue("claim t join voucher v on v.id = t.voucher_id",
      "t.state = 'RETURNED' and v.redeem_by < ?1 and t.due_on < ?1");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;
  @EJB
  private ClaimReviews reviews;
  @EJB
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /** Orders on which nothing can be redeemed any more. */
  @RolesAllowed("system")
  public List<Long> ordersPast() {
    return ORDERS.all(em, acts.now().day());
  }

  /** Closes an order past its deadline; false if it is not, or another node does it. */
  @RolesAllowed("system")
  public boolean closeOrder(long id) {
    var act = acts.now();
    if (!ORDERS.take(em, id, act.day())) {
      return false;
    }
    var order = em.find(ServiceOrder.class, id);
    order.close(act);
    orders.tellBoth(TidingKind.ORDER_CLOSED, order);
    orders.giveBackUnused(order, act);
    return true;
  }

  /** Returned claims that were not handed in again before the deadline and their own days were over. */
  @RolesAllowed("system")
  public List<Long> returnedClaimsPast() {
    return CLAIMS.all(em, acts.now().day());
  }

  /** Ends such a claim; false if it is none, or another node does it. */
  @RolesAllowed("system")
  public boolean endReturnedClaim(long id) {
    var act = acts.now();
    // Whoever hands the claim in holds its order first, and so does this: neither waits for the other for ever.
    var order = orders.locked(orderOf(id));
    if (!CLAIMS.take(em, id, act.day())) {
      return false;
    }
    var claim = em.find(Claim.class, id);
    claim.withdraw(act);
    told.fire(Tiding.of(TidingKind.CLAIM_ENDED, Whom.organisation(claim.getRedeemerId()), claim.getId(), claim.getVersion(),
        claim.getNumber()));
    reviews.release(claim, order, act);
    return true;
  }

  private long orderOf(long claim) {
    return ((Number) em.createNativeQuery("select service_order_id from claim where id = ?1").setParameter(1, claim)
        .getSingleResult()).longValue();
  }
}
