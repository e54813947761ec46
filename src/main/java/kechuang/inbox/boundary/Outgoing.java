package kechuang.inbox.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.Letter;
import kechuang.inbox.entity.OutboxState;
import kechuang.inbox.entity.Sending;
import kechuang.platform.boundary.Row;

/**
 * The outbox as its senders see it; each call is a transaction of its own. A letter is taken for the length of a lease, by
 * one sender. Where the sender dies, the next one takes it again if sending twice does no harm; otherwise its fate is
 * unknown. Leases and delays run in real time, by the database's clock.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outgoing {

  /** Longer than any try takes: both timeouts of a carrier, and some. */
  private static final int LEASE_SECONDS = 120;
  /** After 1, 2, 4 … minutes; the eighth try is two hours after the first. */
  private static final int MOST_ATTEMPTS = 8;

  private static final String TAKE = """
      update outbox set state = 'SENDING', attempts = attempts + 1, token = token + 1, problem = null,
             doubtful = doubtful or state = 'SENDING',
             lease_until = clock_timestamp() + make_interval(secs => ?2)
       where id = (select id from outbox where channel = ?1 and (state = 'PENDING' and due_at <= clock_timestamp()
                       or state = 'SENDING' and lease_until < clock_timestamp())
                    order by due_at, id limit 1 for update skip locked)
      returning id, token, channel, address, subject, body, round""";
  private static final String ABANDONED = """
      update outbox set state = 'UNKNOWN', doubtful = true, lease_until = null, ended_at = clock_timestamp()
       where state = 'SENDING' and lease_until < clock_timestamp() and channel = ?1""";
  private static final String END = """
      update outbox set state = case when doubtful and ?3 = 'FAILED' then 'UNKNOWN' else ?3 end, problem = cast(?4 as text), doubtful = doubtful or ?5, lease_until = null,
             ended_at = clock_timestamp()
       where id = ?1 and token = ?2 and state = 'SENDING'""";
  private static final String PUT_OFF = """
      update outbox set state = case when attempts < ?5 then 'PENDING' when doubtful or ?4 then 'UNKNOWN' else 'FAILED' end,
             ended_at = case when attempts < ?5 then null else clock_timestamp() end,
             due_at = clock_timestamp() + make_interval(mins => cast(power(2, attempts - 1) as integer)),
             problem = cast(?3 as text), doubtful = doubtful or ?4, lease_until = null
       where id = ?1 and token = ?2 and state = 'SENDING'""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The next letter on this channel, for the length of a lease; empty if none is due. */
  @RolesAllowed("system")
  public Optional<Letter> take(Channel channel) {
    if (!channel.isRepeatable()) {
      em.createNativeQuery(ABANDONED).setParameter(1, channel.name()).executeUpdate();
    }
    var found = em.createNativeQuery(TAKE).setParameter(1, channel.name()).setParameter(2, LEASE_SECONDS).getResultList();
    return found.isEmpty() ? Optional.empty() : Optional.of(letter(Row.of((Object[]) found.get(0))));
  }

  private static Letter letter(Row row) {
    return new Letter(row.number(0), row.number(1), row.constant(2, Channel.class), row.text(3), row.text(4), row.text(5),
        (int) row.number(6));
  }

  /** Notes what became of a try; false if another sender has the letter by now. */
  @RolesAllowed("system")
  public boolean note(Letter letter, Sending sending) {
    return switch (sending.outcome()) {
      case SENT -> end(letter, OutboxState.SENT, sending);
      case REFUSED -> end(letter, OutboxState.FAILED, sending);
      case LATER -> putOff(letter, sending, false);
      case UNKNOWN -> letter.channel().isRepeatable() ? putOff(letter, sending, true)
          : end(letter, OutboxState.UNKNOWN, sending);
    };
  }

  private boolean end(Letter letter, OutboxState state, Sending sending) {
    return em.createNativeQuery(END).setParameter(1, letter.id()).setParameter(2, letter.token())
        .setParameter(3, state.name()).setParameter(4, sending.problem())
        .setParameter(5, state == OutboxState.UNKNOWN).executeUpdate() == 1;
  }

  private boolean putOff(Letter letter, Sending sending, boolean doubtful) {
    return em.createNativeQuery(PUT_OFF).setParameter(1, letter.id()).setParameter(2, letter.token())
        .setParameter(3, sending.problem()).setParameter(4, doubtful).setParameter(5, MOST_ATTEMPTS).executeUpdate() == 1;
  }
}
