package kechuang.award.entity;

import kechuang.lifecycle.Act;
import kechuang.money.Money;

/**
 * One level asks back what it paid on an award: whoever keeps what is owed hears of it in the same transaction.
 *
 * @param owner the region whose office asks it back
 * @param reason a key of the texts
 */
public record RepaymentDue(long awardId, long budgetId, String owner, Money amount, String reason, Act act) {
}
