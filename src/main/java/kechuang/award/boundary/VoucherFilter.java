package kechuang.award.boundary;

import java.io.Serializable;
import kechuang.award.entity.VoucherState;

/**
 * Which vouchers a list shows; what is null is not asked.
 *
 * @param text part of the firm's name, of its credit code or of the voucher's number
 */
public record VoucherFilter(String text, VoucherState state, Long roundId, String countyCode) implements Serializable {

  public static final VoucherFilter ALL = new VoucherFilter(null, null, null, null);
}
