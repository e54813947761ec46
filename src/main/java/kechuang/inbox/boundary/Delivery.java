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
import kechuang.inbox.entity.Carrier;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.Sending.Outcome;
import kechuang.platform.boundary.AsSystem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings out what the outbox holds. Every node does it, letter by letter: taken in one transaction, carried in none, noted
 * in another.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Delivery {

  private static final Logger LOG = System.getLogger(Delivery.class.getName());
  /** A wake-up ends in finite time even if letters come in while it runs. */
  private static final int MOST_AT_ONCE = 500;

  @EJB
  private Outgoing outgoing;
  @Inject
  private Carriers carriers;
  @EJB
  private AsSystem system;
  @EJB
  private Delivery self;
  /** The same switch as for the work of the day: a node that only serves people can leave both to others. */
  @Inject
  @ConfigProperty(name = "kechuang.daily-work", defaultValue = "true")
  private boolean enabled;

  /** No failure reaches the timer, which would give up. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void wakeUp() {
    if (!enabled) {
      return;
    }
    try {
      system.call(self::run);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the outbox could not be worked on", e);
    }
  }

  /** @return how many letters went out */
  @RolesAllowed("system")
  public int run() {
    int sent = 0;
    for (var channel : Channel.values()) {
      sent += carriers.of(channel).map(carrier -> deliver(channel, carrier)).orElse(0);
    }
    return sent;
  }

  /** Where nobody answers, the rest waits for the next time. */
  private int deliver(Channel channel, Carrier carrier) {
    for (int sent = 0; sent < MOST_AT_ONCE; sent++) {
      var letter = outgoing.take(channel);
      if (letter.isEmpty()) {
        return sent;
      }
      var sending = carrier.carry(letter.get());
      outgoing.note(letter.get(), sending);
      if (sending.outcome() != Outcome.SENT) {
        LOG.log(Level.WARNING, "outbox " + letter.get().id() + ": " + sending.outcome() + ", " + sending.problem());
      }
      if (sending.outcome() == Outcome.LATER || sending.outcome() == Outcome.UNKNOWN) {
        return sent;
      }
    }
    return MOST_AT_ONCE;
  }
}
