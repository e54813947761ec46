package kechuang.market.boundary;

import java.io.Serializable;
import kechuang.platform.boundary.Bilingual;

/**
 * How many needs there were of one kind, service, industry or county, and what became of them; the parts add up.
 *
 * @param key a constant or a code
 * @param name empty where the key is a constant
 * @param matched with an accepted offer, not settled yet
 * @param ended withdrawn or taken down after they were public
 * @param days from the day a need was public to the day it was settled, the middle one of all; null where none was
 */
public record DemandRow(String key, Bilingual name, int all, int open, int matched, int settled, int lapsed, int ended,
    Integer days) implements Serializable {
}
