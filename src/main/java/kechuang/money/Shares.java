package kechuang.money;

import java.util.ArrayList;
import java.util.List;

/**
 * How the cost of an award is carried by its parties: integer weights in payment order.
 *
 * <p>The first party's part of a total is the total × its weight / all weights, half up to the fen; the next divides
 * what is then left in the same way, and the last takes the rest. Every part grows with the total, so a payment, being
 * the difference between two totals, never has a negative part and never draws more than was committed: 33,333.33 and
 * then 66,666.67 shared 1 : 1 cost 16,666.67 + 16,666.66 and then 33,333.33 + 33,333.34, together 50,000.00 each.
 */
public record Shares(List<Integer> weights) {

  public Shares {
    weights = List.copyOf(weights);
    if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight <= 0)) {
      throw new IllegalArgumentException("weights must be positive: " + weights);
    }
  }

  /** The parts of a total, in the order of the parties; they add up to it. */
  public List<Money> of(Money total) {
    var parts = new ArrayList<Money>();
    var rest = total;
    long weightLeft = weights.stream().mapToLong(Integer::longValue).sum();
    for (int weight : weights) {
      var part = rest.timesWeight(weight, weightLeft);
      parts.add(part);
      rest = rest.minus(part);
      weightLeft -= weight;
    }
    return parts;
  }

  /** The parts of what lies between two running totals, for instance "paid so far" and "paid with this line". */
  public List<Money> between(Money before, Money after) {
    var from = of(before);
    var to = of(after);
    var parts = new ArrayList<Money>();
    for (int i = 0; i < to.size(); i++) {
      parts.add(to.get(i).minus(from.get(i)));
    }
    return parts;
  }

  /**
   * What each party still has to pay of a total when some was paid before, as on an upgrade: its part of the whole less
   * what it paid; who paid more than its part pays nothing, and the others so much less.
   */
  public List<Money> stillOf(Money total, List<Money> paid) {
    var left = total.minusOrZero(Money.sum(paid));
    var parts = of(total);
    var still = new ArrayList<Money>();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i).minusOrZero(paid.get(i)).min(left);
      still.add(part);
      left = left.minus(part);
    }
    return still;
  }

  /**
   * The largest total up to {@code wish} whose parts fit into what each party has left; nothing if not even a fen does.
   */
  public Money largestWithin(Money wish, List<Money> left) {
    long low = 0;
    long high = wish.fen();
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (fits(Money.ofFen(middle), left)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Money.ofFen(low);
  }

  private boolean fits(Money total, List<Money> left) {
    var parts = of(total);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isMoreThan(left.get(i))) {
        return false;
      }
    }
    return true;
  }
}
