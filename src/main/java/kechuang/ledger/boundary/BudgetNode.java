package kechuang.ledger.boundary;

import java.io.Serializable;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * A budget in the tree, parents before their children. Amounts in yuan; a parent's include its children's.
 *
 * @param depth 0 for the first level that is shown
 * @param deciding what applications still being decided would take from it
 */
public record BudgetNode(long id, Long parentId, int depth, String code, Bilingual name, String owner, Counter counter,
    Money deciding) implements Serializable {

  /** What is left once everything being decided is granted; nothing if that is more than there is. */
  public Money free() {
    return counter.left().minusOrZero(deciding);
  }
}
