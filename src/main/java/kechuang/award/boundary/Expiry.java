package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.award.entity.Voucher;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Overdue;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;

/**
 * The end of vouchers. Each call ends one, in a transaction of its own; a voucher that another node is just ending is
 * skipped, so any number of nodes may run at once.
 */
@Stateless
public class Expiry {

  private static final Overdue OVER = new Overdue("voucher t", "t.state = 'ACTIVE' and t.expires_on < ?1");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private VoucherMoney money;
  @EJB
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /** Vouchers whose last day is over. */
  @RolesAllowed("system")
  public List<Long> over() {
    return OVER.all(em, acts.now().day());
  }

  /** Ends a voucher whose last day is over; false if it is not, or another node does it. */
  @RolesAllowed("system")
  public boolean expire(long id) {
    var act = acts.now();
    if (!OVER.take(em, id, act.day())) {
      return false;
    }
    var voucher = em.find(Voucher.class, id);
    voucher.expire(act);
    told.fire(Tiding.of(TidingKind.VOUCHER_EXPIRED, Whom.organisation(voucher.getOrganisationId()), voucher.getNumber(),
        voucher.getVersion(), voucher.getNumber()));
    money.expire(voucher, act.day());
    return true;
  }
}
