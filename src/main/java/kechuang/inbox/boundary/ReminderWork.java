package kechuang.inbox.boundary;

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
import java.util.stream.Stream;
import kechuang.platform.boundary.AsSystem;
import kechuang.platform.boundary.Tiding;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The part of the work of the day that reminds people. Every node does it every minute; each reminder is told once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderWork {

  private static final Logger LOG = System.getLogger(ReminderWork.class.getName());

  @EJB
  private Reminders reminders;
  @EJB
  private AsSystem system;
  @EJB
  private ReminderWork self;
  /** The same switch as for the work of the day: a node that only serves people can leave both to others. */
  @Inject
  @ConfigProperty(name = "kechuang.daily-work", defaultValue = "true")
  private boolean enabled;

  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  public void wakeUp() {
    if (enabled) {
      system.run(self::run);
    }
  }

  /**
   * Tells every reminder that is due today. What cannot be, for instance for want of a published calendar, is logged and
   * tried again at the next run; it keeps nothing else waiting.
   */
  @RolesAllowed("system")
  public void run() {
    Stream.of(Reminder.values()).forEach(this::remind);
  }

  private void remind(Reminder reminder) {
    try {
      reminders.due(reminder).forEach(this::tell);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "what is to be reminded of could not be read: " + reminder, e);
    }
  }

  private void tell(Tiding tiding) {
    try {
      reminders.tell(tiding);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "could not be told: " + tiding.event(), e);
    }
  }
}
