package kechuang.award.boundary;

import kechuang.award.entity.VoucherState;

/** Which vouchers a list shows; what is null is not asked. */
public record VoucherSelection(VoucherState state, Long round, Long application) {
}
