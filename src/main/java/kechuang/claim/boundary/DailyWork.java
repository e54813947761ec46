package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import kechuang.award.boundary.Awards;
import kechuang.award.boundary.Expiry;
import kechuang.award.boundary.Offers;
import kechuang.platform.boundary.AsSystem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What time alone brings about: unanswered offers and orders lapse, vouchers expire, notices and deadlines end. Every
 * node does it every minute; each thing is taken by one node in a transaction of its own, so nodes may meet without harm.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DailyWork {

  private static final Logger LOG = System.getLogger(DailyWork.class.getName());

  @EJB
  private Offers offers;
  @EJB
  private Awards awards;
  @EJB
  private AwardNotices awardNotices;
  @EJB
  private Orders orders;
  @EJB
  private Expiry expiry;
  @EJB
  private Notices notices;
  @EJB
  private Deadlines deadlines;
  @EJB
  private AsSystem system;
  @EJB
  private DailyWork self;
  /** A node that only serves people can leave the work to others. */
  @Inject
  @ConfigProperty(name = "kechuang.daily-work", defaultValue = "true")
  private boolean enabled;

  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
  public void wakeUp() {
    if (enabled) {
      system.run(self::run);
    }
  }

  /**
   * Does all that is due today. What cannot be ended, for instance for want of a published calendar, is logged and tried
   * again at the next run; it keeps nothing else waiting, and no failure reaches the timer, which would give up.
   *
   * @return how many things were ended
   */
  @RolesAllowed("system")
  public int run() {
    return all("offer unanswered", offers::unanswered, offers::lapse)
        + all("award unanswered", awards::silent, awards::fallSilent)
        + all("order unanswered", orders::unanswered, orders::lapse)
        + all("notice over", notices::over, notices::close)
        + all("claim past its notice", notices::clearable, notices::clear)
        + all("award past its notice", awardNotices::clearable, awardNotices::clear)
        + all("returned claim past its days", deadlines::returnedClaimsPast, deadlines::endReturnedClaim)
        + all("order past its deadline", deadlines::ordersPast, deadlines::closeOrder)
        + all("voucher over", expiry::over, expiry::expire);
  }

  private static int all(String what, Supplier<List<Long>> due, LongPredicate end) {
    try {
      return (int) due.get().stream().filter(id -> ended(what, id, end)).count();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "what is due could not be read: " + what, e);
      return 0;
    }
  }

  private static boolean ended(String what, long id, LongPredicate end) {
    try {
      return end.test(id);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "could not be ended: " + what + " " + id, e);
      return false;
    }
  }
}
