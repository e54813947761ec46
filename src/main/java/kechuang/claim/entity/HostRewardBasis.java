package kechuang.claim.entity;

import java.util.List;
import kechuang.money.Money;

/**
 * What a provider's reward rests on.
 *
 * @param settled the fees of its orders that count, in yuan
 */
public record HostRewardBasis(long providerId, List<Money> settled, Evaluation evaluation) {
}
