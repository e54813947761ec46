package kechuang.award.api;

import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;
import kechuang.organisation.api.Party;
import kechuang.platform.api.EventAnswer;

/**
 * A voucher with its balance: face value = held + spent + available + what lapsed. Amounts in yuan.
 *
 * @param expiresOn the last day on which orders can be placed
 * @param redeemBy the last day on which claims can be handed in
 * @param events its moves; in answers about one voucher only
 */
public record VoucherAnswer(long id, String number, String state, long version, long application, long round,
    Party organisation, Money face, Money held, Money spent, Money available, LocalDate issuedOn, LocalDate expiresOn,
    LocalDate redeemBy, List<EventAnswer> events) {
}
