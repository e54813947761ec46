package kechuang.ledger.api;

import kechuang.ledger.boundary.BudgetRow;
import kechuang.money.Money;

/**
 * A line of the budget tree, or a sum of lines. Cash, in yuan; cap = committed + paid + remaining.
 *
 * @param parent id of what it is a part of; left out at the top
 * @param level PROVINCE, CITY or COUNTY
 * @param owner region code of whose money it is
 * @param surplus what came back after the year was closed and cannot be spent
 */
public record BudgetAnswer(long id, int fiscalYear, Long parent, String level, String owner, String code, String nameZh,
    String nameEn, Money cap, Money committed, Money paid, Money remaining, Money surplus) {

  static BudgetAnswer of(BudgetRow row) {
    var counter = row.counter();
    return new BudgetAnswer(row.id(), row.fiscalYear(), row.parent(), row.level(), row.owner(), row.code(), row.nameZh(),
        row.nameEn(), counter.cap(), counter.committed(), counter.paid(), counter.left(), row.surplus());
  }
}
