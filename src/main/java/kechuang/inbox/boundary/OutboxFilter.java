package kechuang.inbox.boundary;

import java.io.Serializable;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.OutboxState;

/**
 * Which of what leaves the portal a list is about; what is null is not asked.
 *
 * @param text somewhere in the words or the login
 */
public record OutboxFilter(String text, Channel channel, OutboxState state) implements Serializable {
}
