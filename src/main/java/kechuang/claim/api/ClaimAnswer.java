package kechuang.claim.api;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;
import kechuang.organisation.api.Party;
import kechuang.platform.api.EventAnswer;

/**
 * A claim. Amounts in yuan.
 *
 * @param order id of the order it is about
 * @param county code of the firm's county
 * @param base min(contract, invoices, paid) on the round's tax basis
 * @param amount base × share, at most what the order still held
 * @param dueOn the last day of the step it is in; left out where nothing is due
 * @param notice id of the public notice it is listed in, once it is
 * @param trace what the rule said and the arithmetic line by line; in answers about one claim only
 * @param attachments ids of its documents; in answers about one claim only
 * @param events its moves; in answers about one claim only
 * @param allowedActions what the caller may do with it now; in answers about one claim only
 */
public record ClaimAnswer(long id, String number, String state, long version, long order, Party redeemer, String county,
    Money paidAmount, Money deducted, Money base, Money amount, boolean last, String resultSummary,
    LocalDate submittedOn, LocalDate dueOn, Long notice, List<Invoice> invoices, JsonValue trace,
    List<Long> attachments, List<EventAnswer> events, List<String> allowedActions) {

  /** An invoice. */
  public record Invoice(String code, String number, LocalDate date, Money net, Money gross) {
  }
}
