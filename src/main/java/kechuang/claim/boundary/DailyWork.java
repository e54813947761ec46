package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import kechuang.award.boundary.Expiry;
import kechuang.platform.boundary.AsSystem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What time alone brings about: unanswered orders lapse, vouchers expire, notices and deadlines end. Every node does it
 * every minute; each thing is taken by one node in a transaction of its own, so nodes may meet without harm.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DailyWork {

  /** A wake-up ends in finite time even if the work grows while it runs. */
  private static final int MOST_AT_ONCE = 10_000;

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
   * Does all that is due today.
   *
   * @return how many things were ended
   */
  @RolesAllowed("system")
  public int run() {
    return all(orders::lapseNext) + all(notices::closeNext) + all(deadlines::endNextReturnedClaim)
        + all(deadlines::closeNextOrder) + all(expiry::expireNext);
  }

  private static int all(BooleanSupplier next) {
    int n = 0;
    while (n < MOST_AT_ONCE && next.getAsBoolean()) {
      n++;
    }
    return n;
  }
}
