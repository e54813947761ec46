package kechuang.claim.boundary;

import kechuang.claim.entity.ClaimState;

/**
 * Which claims a list shows; what is null is not asked.
 *
 * @param order the id of the order they are about
 * @param voucher the number of the voucher they draw on
 */
public record ClaimSelection(ClaimState state, Long order, String voucher) {
}
