package kechuang.inbox.boundary;

import java.io.Serializable;
import java.time.Instant;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.TidingTopic;

/**
 * Something the caller was told.
 *
 * @param at business time
 * @param legal a notice with consequences of its own
 */
public record MessageRow(long id, TidingTopic topic, Bilingual title, Bilingual text, boolean legal, Instant at,
    boolean unread) implements Serializable {
}
