package kechuang.scheme.entity;

import java.util.List;
import kechuang.money.Money;
import kechuang.money.Shares;

/** Who carries what a voucher of one county costs, in payment order; the last party takes the rest. */
public record CostSharing(List<RoundShare> parties) {

  public CostSharing {
    parties = List.copyOf(parties);
  }

  public Shares shares() {
    return new Shares(parties.stream().map(RoundShare::getWeight).toList());
  }

  /** The parties' parts of what lies between two running totals, in the order of {@link #parties}. */
  public List<Money> between(Money before, Money after) {
    return shares().between(before, after);
  }
}
