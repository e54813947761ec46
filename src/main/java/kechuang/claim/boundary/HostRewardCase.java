package kechuang.claim.boundary;

import java.util.List;
import kechuang.claim.entity.Evaluation;
import kechuang.claim.entity.HostRewardBasis;
import kechuang.claim.entity.HostRewardTerm;
import kechuang.money.Money;

/**
 * A provider with what its reward of a year rests on now.
 *
 * @param obstacle key of the words why it gets nothing by the rules; null if nothing stands against it
 * @param ratings how many there are
 */
public record HostRewardCase(long providerId, String name, String creditCode, List<SettledOrder> orders,
    Evaluation evaluation, long ratings, String obstacle, HostRewardTerm term) {

  /** The orders that count. */
  public HostRewardBasis basis() {
    return new HostRewardBasis(providerId, orders.stream().filter(order -> !order.related()).map(SettledOrder::fee).toList(),
        evaluation);
  }

  public Money settled() {
    return Money.sum(basis().settled());
  }

  public Money computed() {
    return term.computed(basis().settled());
  }

  public Money amount() {
    return obstacle == null ? term.reward(basis().settled()) : Money.ZERO;
  }
}
