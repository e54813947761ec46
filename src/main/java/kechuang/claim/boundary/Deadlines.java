package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ServiceOrder;
import kechuang.lifecycle.Act;
import kechuang.platform.boundary.Acts;

/**
 * The redemption deadline of vouchers. After it no claim can be handed in, so orders close and give back what nobody
 * claimed; a returned claim keeps its own days to answer.
 */
@Stateless
public class Deadlines {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;
  @EJB
  private ClaimReviews reviews;
  @EJB
  private Acts acts;

  /** Closes one order past its deadline; false if there is none. Any number of nodes may run at once. */
  @RolesAllowed("system")
  public boolean closeNextOrder() {
    var act = acts.now();
    var next = em.createNativeQuery("select o.id from service_order o join voucher v on v.id = o.voucher_id"
        + " where o.state = 'CONFIRMED' and v.redeem_by < ?1 order by o.id limit 1 for no key update of o skip locked")
        .setParameter(1, act.day()).getResultStream().findFirst();
    next.ifPresent(id -> {
      var order = em.find(ServiceOrder.class, ((Number) id).longValue());
      order.close(act);
      orders.giveBackUnused(order, act);
    });
    return next.isPresent();
  }

  /** Ends one returned claim that was not handed in again before the deadline and its own days were over. */
  @RolesAllowed("system")
  public boolean endNextReturnedClaim() {
    var act = acts.now();
    var next = em.createNativeQuery("select c.id from claim c join voucher v on v.id = c.voucher_id"
        + " where c.state = 'RETURNED' and v.redeem_by < ?1 and c.due_on < ?1 order by c.id limit 1"
        + " for no key update of c skip locked").setParameter(1, act.day()).getResultStream().findFirst();
    next.ifPresent(id -> end(((Number) id).longValue(), act));
    return next.isPresent();
  }

  private void end(long id, Act act) {
    var claim = em.find(Claim.class, id);
    var order = orders.locked(claim.getServiceOrderId());
    claim.withdraw(act);
    reviews.release(claim, order, act);
  }
}
