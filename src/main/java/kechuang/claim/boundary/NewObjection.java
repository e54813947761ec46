package kechuang.claim.boundary;

import kechuang.claim.entity.Objector;

/**
 * What somebody hands in against an item of a notice.
 *
 * @param notice number of the notice
 * @param claim number of the item
 */
public record NewObjection(String notice, String claim, Objector objector, String grounds) {
}
