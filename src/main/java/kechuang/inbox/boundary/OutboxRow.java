package kechuang.inbox.boundary;

import java.io.Serializable;
import java.time.Instant;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.OutboxState;

/**
 * Something that left the portal, or would have.
 *
 * @param address masked
 * @param body the words as they go out, without what every mail ends with
 * @param token tells this taking from the next; buttons carry it
 * @param problem what the other side said last; null if nothing
 */
public record OutboxRow(long id, Channel channel, String login, String address, String subject, String body,
    OutboxState state, int attempts, long token, String problem, Instant writtenAt) implements Serializable {

  /** Whether a person can still decide what becomes of it. */
  public boolean undecided() {
    return OutboxState.UNDECIDED.contains(state);
  }
}
