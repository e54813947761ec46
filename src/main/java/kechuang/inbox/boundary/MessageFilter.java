package kechuang.inbox.boundary;

import java.io.Serializable;
import kechuang.platform.boundary.TidingTopic;

/**
 * Which messages a list is about.
 *
 * @param text somewhere in the words; null for all
 * @param topic null for all
 */
public record MessageFilter(String text, TidingTopic topic, boolean unreadOnly) implements Serializable {
}
