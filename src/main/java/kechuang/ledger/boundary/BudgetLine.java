package kechuang.ledger.boundary;

import java.io.Serializable;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * A line of the budget tree that money is committed on.
 *
 * @param name with the names of what it belongs to
 * @param level PROVINCE, CITY or COUNTY
 * @param owner region code of whose money it is
 * @param left what is neither committed nor paid, limited by everything above it, in yuan
 */
public record BudgetLine(long id, String code, Bilingual name, String level, String owner, Money left)
    implements Serializable {
}
