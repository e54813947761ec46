package kechuang.award.boundary;

import kechuang.lifecycle.Act;

/** A part of an award is to be paid: whoever pays hears of it in the same transaction. */
public record InstalmentDue(long instalmentId, Act act) {
}
