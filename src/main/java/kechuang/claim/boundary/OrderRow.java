package kechuang.claim.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Sheet;

/**
 * A service order in a list. Amounts in yuan.
 *
 * @param contract with tax
 * @param claimed what live claims draw on the hold
 * @param answerBy the last day for the provider's answer
 */
public record OrderRow(long id, String number, String firm, String provider, Bilingual service, String subject,
    Money contract, Money hold, Money claimed, ServiceOrderState state, LocalDate placedOn, LocalDate answerBy,
    LocalDate contractDate) implements Serializable {

  public static final Sheet<OrderRow> SHEET = new Sheet<OrderRow>().text("claim.orders.number", 22, OrderRow::number)
      .text("claim.orders.subject", 30, OrderRow::subject)
      .words("claim.orders.service", 20, (row, locale) -> row.service().in(locale))
      .text("claim.orders.firm", 32, OrderRow::firm).text("claim.orders.provider", 32, OrderRow::provider)
      .day("claim.orders.placed", OrderRow::placedOn).money("claim.orders.contract", OrderRow::contract)
      .money("claim.orders.hold", OrderRow::hold).money("claim.orders.claimed", OrderRow::claimed)
      .state("common.state", "order", OrderRow::state).day("claim.orders.answer-by", OrderRow::answerBy);
}
