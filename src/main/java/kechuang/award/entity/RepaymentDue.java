package kechuang.award.entity;

import kechuang.lifecycle.Act;
import kechuang.money.Money;

/**
 * One level asks back what it paid on an award: whoever keeps what is owed hears of it in the same transaction.
 *
 * @param owner the region whose office asks it back
 * @param amount of what was paid, in yuan; it goes back to the budget line
 * @param extra what comes with it beyond that, interest or a gain, in yuan; income of the treasury, no line grows by it
 * @param reason a key of the texts
 */
public record RepaymentDue(long awardId, long budgetId, String owner, Money amount, Money extra, String reason, Act act) {
}
