package kechuang.claim.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.entity.ClaimState;
import kechuang.money.Money;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Sheet;

/**
 * A claim in a list. Amounts in yuan.
 *
 * @param redeemer who gets the money
 * @param dueOn the last day of the step it is in; null where nothing is due
 * @param splitting whether its contract may be a part of a larger one
 */
public record ClaimRow(long id, String number, long orderId, String firm, String provider, String redeemer,
    String subject, Money amount, ClaimState state, LocalDate submittedOn, LocalDate dueOn, boolean splitting,
    long version)
    implements Serializable {

  public static final Sheet<ClaimRow> SHEET = new Sheet<ClaimRow>().text("claim.claims.number", 22, ClaimRow::number)
      .text("claim.orders.subject", 30, ClaimRow::subject).text("claim.orders.firm", 32, ClaimRow::firm)
      .text("claim.orders.provider", 32, ClaimRow::provider).text("claim.view.payee", 32, ClaimRow::redeemer)
      .money("claim.claims.amount", ClaimRow::amount).day("claim.claims.submitted", ClaimRow::submittedOn)
      .state("common.state", "claim", ClaimRow::state).day("claim.reviews.due", ClaimRow::dueOn)
      .words("claim.reviews.splitting", 10,
          (row, locale) -> row.splitting() ? Messages.text(locale, "common.yes") : null);
}
