package kechuang.market.boundary;

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
import kechuang.platform.boundary.AsSystem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The part of the work of the day that closes needs whose day is over. Every node does it every minute; each need is taken
 * by one node in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NeedWork {

  private static final Logger LOG = System.getLogger(NeedWork.class.getName());

  @EJB
  private NeedDesk desk;
  @EJB
  private AsSystem system;
  @EJB
  private NeedWork self;
  /** The same switch as for the work of the day: a node that only serves people can leave both to others. */
  @Inject
  @ConfigProperty(name = "kechuang.daily-work", defaultValue = "true")
  private boolean enabled;

  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
  public void wakeUp() {
    if (enabled) {
      system.run(self::run);
    }
  }

  /**
   * Lets every need lapse that is due; one that cannot be keeps nothing else waiting, and no failure reaches the timer.
   *
   * @return how many lapsed
   */
  @RolesAllowed("system")
  public int run() {
    try {
      return (int) desk.over().stream().filter(this::lapsed).count();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "needs that are over could not be read", e);
      return 0;
    }
  }

  private boolean lapsed(long id) {
    try {
      return desk.lapse(id);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "need could not lapse: " + id, e);
      return false;
    }
  }
}
