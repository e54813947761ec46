package kechuang.claim.api;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;
import kechuang.organisation.api.Party;
import kechuang.platform.api.EventAnswer;

/**
 * A service order. Amounts in yuan.
 *
 * @param voucher number of the voucher it is placed on
 * @param hold what the voucher holds for it at most
 * @param claimed what live claims draw on the hold
 * @param splittingSum the summed contracts it may have been split from; left out without a sign of that
 * @param answerBy the last working day for the provider's answer
 * @param trace what the rule said when it was placed; in answers about one order only
 * @param events its moves; in answers about one order only
 * @param allowedActions what the caller may do with it now; in answers about one order only
 */
public record OrderAnswer(long id, String number, String state, long version, String voucher, Party firm,
    Party provider, String service, String measure, String subject, Contract contract, Money hold, Money claimed,
    Money splittingSum, LocalDate placedOn, LocalDate answerBy, JsonValue trace, List<EventAnswer> events,
    List<String> allowedActions) {

  /** The contract it refers to. */
  public record Contract(String number, LocalDate date, Money net, Money gross, String technologyContract,
      String project) {
  }
}
