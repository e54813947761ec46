package kechuang.claim.boundary;

import kechuang.lifecycle.Act;

/** A look on the spot has failed for good. Who paid on the same order before hears this in the same transaction. */
public record SpotCheckFailed(long spotCheckId, long orderId, Act act) {
}
