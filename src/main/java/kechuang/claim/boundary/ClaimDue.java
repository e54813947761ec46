package kechuang.claim.boundary;

import kechuang.lifecycle.Act;

/** A claim's notice is over and nothing stands against payment. Who pays hears this in the same transaction. */
public record ClaimDue(long claimId, Act act) {
}
