package kechuang.claim.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

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
}
