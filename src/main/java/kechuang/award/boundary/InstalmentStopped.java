package kechuang.award.boundary;

import kechuang.lifecycle.Act;

/**
 * A part of an award that was due is not to be paid as it stands: whoever pays stops it in the same transaction, or refuses
 * because a level has begun to pay.
 */
public record InstalmentStopped(long instalmentId, Act act) {
}
