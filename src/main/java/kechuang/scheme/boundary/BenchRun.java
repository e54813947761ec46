package kechuang.scheme.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import kechuang.money.Money;

/**
 * A trial of a rule.
 *
 * @param total how many firms there are to look at
 * @param firms how many were looked at
 * @param finishedAt null while it runs
 * @param sums what it came to, change by change
 */
public record BenchRun(long id, BenchScope scope, int total, int firms, Instant finishedAt, boolean broken, List<Sum> sums)
    implements Serializable {

  /** So many firms of one change, and what they have and would have. */
  public record Sum(BenchChange change, int firms, Money before, Money after) implements Serializable {
  }

  public long getId() {
    return id;
  }

  public BenchScope getScope() {
    return scope;
  }

  public int getFirms() {
    return firms;
  }

  public boolean isRunning() {
    return finishedAt == null;
  }

  public boolean isBroken() {
    return broken;
  }

  /** Per cent. */
  public int getProgress() {
    return total == 0 ? 0 : (int) Math.min(100, 100L * firms / total);
  }

  /** How many firms of one change. */
  public int count(String change) {
    return sums.stream().filter(sum -> sum.change().name().equals(change)).mapToInt(Sum::firms).sum();
  }

  /** What all have by the rule in force. */
  public Money getBefore() {
    return Money.sum(sums.stream().map(Sum::before).toList());
  }

  /** What all would have. */
  public Money getAfter() {
    return Money.sum(sums.stream().map(Sum::after).toList());
  }

  public boolean isCheaper() {
    return getBefore().isMoreThan(getAfter());
  }

  /** How much more or less it is. */
  public Money getDifference() {
    return isCheaper() ? getBefore().minus(getAfter()) : getAfter().minus(getBefore());
  }
}
