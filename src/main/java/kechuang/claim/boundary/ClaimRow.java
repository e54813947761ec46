package kechuang.claim.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.entity.ClaimState;
import kechuang.money.Money;

/**
 * A claim in a list. Amounts in yuan.
 *
 * @param redeemer who gets the money
 * @param dueOn the last day of the step it is in; null where nothing is due
 * @param splitting whether its contract may be a part of a larger one
 */
public record ClaimRow(long id, String number, long orderId, String firm, String provider, String redeemer,
    String subject, Money amount, ClaimState state, LocalDate submittedOn, LocalDate dueOn, boolean splitting)
    implements Serializable {
}
