package kechuang.ledger.boundary;

import java.io.Serializable;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;

/**
 * A line of the budget tree, or a sum of lines. Cash, in yuan.
 *
 * @param parent null at the top
 * @param depth 0 at the top
 * @param level PROVINCE, CITY or COUNTY; null where lines of several levels are added up
 * @param owner region code of whose money it is; null where it is several regions'
 * @param surplus what came back after the year was closed; it cannot be spent
 */
public record BudgetRow(long id, int fiscalYear, Long parent, int depth, String level, String owner, String code,
    String nameZh, String nameEn, Counter counter, Money surplus) implements Serializable {
}
