package kechuang.scheme.entity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.money.Money;

/**
 * What a measure gives for one matter before the others are looked at.
 *
 * @param group measures of one group see each other where they stack
 * @param matter what it is given for, for instance a firm's year or a laboratory; other matters are not looked at
 * @param paidBefore of the group for the matter
 */
public record Benefit(String measure, String group, Stacking stacking, String matter, Money amount, Money paidBefore) {

  /**
   * What is paid of a benefit once the others are looked at.
   *
   * @param instead the measure of the group that is paid instead; null where it is paid itself
   */
  public record Settled(Benefit benefit, Money payable, String instead) {
  }

  /** The highest first; of equal ones the first by code, so that the order in which they come does not matter. */
  private static final Comparator<Benefit> HIGHEST = Comparator.comparing(Benefit::amount).reversed()
      .thenComparing(Benefit::measure);

  private record Corner(String group, String matter) {
  }

  /** Settles all of them together, in the order in which they came. */
  public static List<Settled> settle(List<Benefit> benefits) {
    Map<Corner, Benefit> best = new LinkedHashMap<>();
    benefits.stream().filter(benefit -> benefit.stacking() != Stacking.EACH)
        .collect(Collectors.groupingBy(Benefit::corner)).forEach((corner, rivals) ->
            best.put(corner, rivals.stream().min(HIGHEST).orElseThrow()));
    return benefits.stream().map(benefit -> benefit.settled(best.get(benefit.corner()))).toList();
  }

  /** What was paid before and counts against it: nothing where each is paid. */
  public Money counted() {
    return stacking == Stacking.EACH ? Money.ZERO : paidBefore;
  }

  private Corner corner() {
    return new Corner(group, matter);
  }

  private Settled settled(Benefit highest) {
    if (stacking == Stacking.EACH) {
      return new Settled(this, amount, null);
    }
    if (!equals(highest)) {
      return new Settled(this, Money.ZERO, highest.measure());
    }
    return new Settled(this, stacking == Stacking.EXCLUDING && !paidBefore.isZero() ? Money.ZERO : amount.minusOrZero(paidBefore),
        null);
  }
}
