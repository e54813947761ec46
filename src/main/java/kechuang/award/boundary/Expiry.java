package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kechuang.award.entity.Voucher;
import kechuang.platform.boundary.Acts;

/**
 * The end of vouchers. Each call ends one, in a transaction of its own; a voucher that another node is just ending is
 * skipped, so any number of nodes may run at once.
 */
@Stateless
public class Expiry {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private VoucherMoney money;
  @EJB
  private Acts acts;

  /** Ends one voucher whose last day is over; false if there is none left to end. */
  @RolesAllowed("system")
  public boolean expireNext() {
    var act = acts.now();
    var next = em.createNativeQuery("select id from voucher where state = 'ACTIVE' and expires_on < ?1"
        + " order by expires_on, id limit 1 for no key update skip locked").setParameter(1, act.day())
        .getResultStream().findFirst();
    next.ifPresent(id -> {
      var voucher = em.find(Voucher.class, ((Number) id).longValue());
      voucher.expire(act);
      money.expire(voucher, act.day());
    });
    return next.isPresent();
  }
}
