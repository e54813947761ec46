package kechuang.claim.boundary;

import kechuang.claim.entity.ServiceOrderState;

/**
 * Which orders a list shows; what is null is not asked.
 *
 * @param voucher the number of the voucher they are placed on
 */
public record OrderSelection(ServiceOrderState state, String voucher) {
}
