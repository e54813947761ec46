package kechuang.scheme.boundary;

import java.io.Serializable;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;

/**
 * What a firm could be given now by a round: the smaller of what its yearly limit leaves and of what the pool has left.
 *
 * @param used what the firm was awarded this year from this limit; nothing when no firm is named
 */
public record Estimate(Money yearCap, Money used, Money poolLeft) implements Serializable {

  static Estimate of(Counter year, Counter pool) {
    return new Estimate(year.cap(), year.committed().plus(year.paid()), pool.left());
  }

  public Money yearLeft() {
    return yearCap.minusOrZero(used);
  }

  public Money amount() {
    return yearLeft().min(poolLeft);
  }

  /** Whether the pool, not the firm's limit, is what holds it down. */
  public boolean isLimitedByPool() {
    return yearLeft().isMoreThan(poolLeft);
  }

  public Money getYearCap() {
    return yearCap;
  }

  public Money getUsed() {
    return used;
  }

  public Money getPoolLeft() {
    return poolLeft;
  }

  public Money getYearLeft() {
    return yearLeft();
  }

  public Money getAmount() {
    return amount();
  }
}
