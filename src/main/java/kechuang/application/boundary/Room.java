package kechuang.application.boundary;

import java.io.Serializable;
import kechuang.money.Money;

/**
 * What limits an application's amount, as it stands now. All in yuan of face value.
 *
 * @param yearCap what one firm may get in the year
 * @param yearAwarded what this firm got
 * @param yearInDecision what other applications of its own ask for
 * @param pool what the round hands out
 * @param poolPaid what firms have redeemed of it
 * @param poolCommitted what is handed out and not redeemed yet
 * @param poolInDecision what applications in the round ask for and nobody has decided yet
 */
public record Room(Money yearCap, Money yearAwarded, Money yearInDecision, Money pool, Money poolPaid,
    Money poolCommitted, Money poolInDecision) implements Serializable {

  /** What the firm may still ask for this year. */
  public Money getYearLeft() {
    return yearCap.minusOrZero(yearAwarded).minusOrZero(yearInDecision);
  }

  public Money getPoolLeft() {
    return pool.minusOrZero(poolPaid).minusOrZero(poolCommitted);
  }

  /** What a request comes to under the firm's yearly limit. */
  public Money limited(Money requested) {
    return requested.min(getYearLeft());
  }

  /** What could be handed out if it were decided now. */
  public Money possible(Money requested) {
    return limited(requested).min(getPoolLeft());
  }

  public Money getYearCap() {
    return yearCap;
  }

  public Money getYearAwarded() {
    return yearAwarded;
  }

  public Money getYearInDecision() {
    return yearInDecision;
  }

  public Money getPool() {
    return pool;
  }

  public Money getPoolPaid() {
    return poolPaid;
  }

  public Money getPoolCommitted() {
    return poolCommitted;
  }

  public Money getPoolInDecision() {
    return poolInDecision;
  }
}
