package kechuang.ledger.boundary;

import java.io.Serializable;
import java.time.Instant;
import kechuang.money.Money;

/**
 * Whether the counters and the ledger lines say the same.
 *
 * @param at when they were compared
 * @param counters how many counters were compared
 * @param differing how many of them differ
 * @param difference by how much in all, in yuan
 * @param unbalanced entries whose lines do not cancel out
 * @param entries how many entries the ledger has
 */
public record BookCheck(Instant at, long counters, long differing, Money difference, long unbalanced, long entries)
    implements Serializable {

  public boolean agrees() {
    return differing == 0 && unbalanced == 0;
  }
}
