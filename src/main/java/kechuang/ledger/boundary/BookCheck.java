package kechuang.ledger.boundary;

import java.io.Serializable;
import kechuang.money.Money;

/**
 * Whether the counters and the ledger lines say the same.
 *
 * @param counters how many counters were compared
 * @param differing how many of them differ
 * @param difference by how much in all, in yuan
 * @param unbalanced entries whose lines do not cancel out
 */
public record BookCheck(long counters, long differing, Money difference, long unbalanced) implements Serializable {

  public boolean agrees() {
    return differing == 0 && unbalanced == 0;
  }
}
