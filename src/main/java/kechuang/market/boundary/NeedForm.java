package kechuang.market.boundary;

import kechuang.market.entity.NeedContent;

/**
 * What a firm hands in.
 *
 * @param file a new one, bound to nothing yet; null for none
 * @param keepFile whether the one it has stays, where no new one is given
 */
public record NeedForm(NeedContent content, Long file, boolean keepFile) {
}
