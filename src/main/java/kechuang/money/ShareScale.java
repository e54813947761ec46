package kechuang.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import kechuang.fault.RuleViolation;

/**
 * What is borne of a cost: one share of all of it, or marginal tiers, each with a share of its own, such as everything up
 * to 10,000 yuan and half of what is above, at most 20,000. Rounded half up to the fen, once.
 *
 * @param tiers in ascending order; the last one has no end
 * @param most at most so much in all; null for no limit
 */
public record ShareScale(List<Tier> tiers, Money most) implements Serializable {

  /**
   * What lies between the end of the tier below and this one's.
   *
   * @param upTo null for no end
   */
  public record Tier(Money upTo, Rate share) implements Serializable {
  }

  /** A part of a cost that lies in one tier. */
  public record Slice(Money amount, Rate share) {
  }

  public ShareScale {
    tiers = List.copyOf(tiers);
    for (int i = 0; i < tiers.size(); i++) {
      var last = i == tiers.size() - 1;
      var end = tiers.get(i).upTo();
      if (last != (end == null) || !last && !end.isMoreThan(i == 0 ? Money.ZERO : tiers.get(i - 1).upTo())) {
        throw new RuleViolation("money.tiers-not-ascending");
      }
    }
    if (tiers.isEmpty()) {
      throw new RuleViolation("money.tiers-not-ascending");
    }
  }

  /** One share, whatever the cost. */
  public static ShareScale flat(Rate share) {
    return new ShareScale(List.of(new Tier(null, share)), null);
  }

  public boolean isFlat() {
    return tiers.size() == 1 && most == null;
  }

  /** The share of what lies above all tiers: the only one where there are none. */
  public Rate share() {
    return tiers.get(tiers.size() - 1).share();
  }

  public Money of(Money cost) {
    var exact = BigDecimal.ZERO;
    for (var slice : slices(Money.ZERO, cost)) {
      exact = exact.add(slice.amount().yuan().multiply(slice.share().fraction()));
    }
    var borne = new Money(exact.setScale(2, RoundingMode.HALF_UP));
    return most == null ? borne : borne.min(most);
  }

  /** What a cost brings in addition to an earlier one: in tiers it begins where that one ended, so parts are no gain. */
  public Money added(Money before, Money cost) {
    return isFlat() ? of(cost) : of(before.plus(cost)).minus(of(before));
  }

  /** The parts, tier by tier, of a cost that begins where an earlier one ended. */
  public List<Slice> slices(Money before, Money cost) {
    var slices = new ArrayList<Slice>();
    var from = before;
    var end = before.plus(cost);
    for (var tier : tiers) {
      var to = tier.upTo() == null ? end : end.min(tier.upTo());
      if (to.isMoreThan(from)) {
        slices.add(new Slice(to.minus(from), tier.share()));
        from = to;
      }
    }
    return slices;
  }
}
